using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace NotebookRunner.Live;

/// <summary>
/// Lets requests in that come from this server's own pages. A browser can be made to send others: by a page of another
/// origin, and by a name that another site points to this machine (DNS rebinding).
/// </summary>
internal sealed class RequestGuard(LiveOptions options)
{
    /// <summary>The name of the cookie and of the part of the address that carry the token.</summary>
    public const string Token = "token";

    private static readonly string[] Changing = ["POST", "PUT", "PATCH", "DELETE"];

    /// <summary>Why a request is not answered, or null when it is.</summary>
    public LiveException? Refuse(HttpRequest request, int port)
    {
        if (!IsOwnHost(request.Host, port))
        {
            return new LiveException(421, $"This server does not answer for the host \"{request.Host}\". Open it by the address that it printed when it started.");
        }

        string origin = request.Headers.Origin.ToString();
        bool isForeign = origin.Length > 0
            ? !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
            : request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site" && (Changing.Contains(request.Method) || request.Path.StartsWithSegments("/live"));
        if (isForeign)
        {
            return new LiveException(403, "This request comes from another site's page, and only this server's own pages may send it.");
        }

        if (Changing.Contains(request.Method) && !request.HasJsonContentType())
        {
            return new LiveException(415, "Send JSON (Content-Type: application/json).");
        }

        return options.Token is { } token && !Knows(request, token)
            ? new LiveException(401, "Open this server by the whole address that it printed when it started, with its token.")
            : null;
    }

    private bool IsOwnHost(HostString host, int port)
    {
        // A name would do for an attack; addresses and "localhost" are nobody else's to give away.
        bool isNamed = host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase);
        bool isAddress = IPAddress.TryParse(host.Host.Trim('[', ']'), out IPAddress? address)
            && (IPAddress.IsLoopback(address) || address.Equals(options.Host) || options.Host.Equals(IPAddress.Any) || options.Host.Equals(IPAddress.IPv6Any));
        return (isNamed || isAddress) && (host.Port ?? 80) == port;
    }

    private static bool Knows(HttpRequest request, string token) =>
        Same(request.Cookies[Token], token) || Same(request.Query[Token], token);

    private static bool Same(string? said, string token) =>
        said is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(said), Encoding.UTF8.GetBytes(token));
}

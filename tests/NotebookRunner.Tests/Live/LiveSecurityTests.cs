using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using NotebookRunner.Live;
using Xunit;

namespace NotebookRunner.Tests.Live;

/// <summary>Requests that another site, or a wrong address, can make a browser send.</summary>
public sealed class LiveSecurityTests
{
    private const string Parameters = "int year = 2006; // first year [2000..2015]\nstring label = \"us\";";

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("http://localhost:PORT")] // another name of this machine is another origin
    [InlineData("null")]
    public async Task A_request_of_a_foreign_origin_is_refused(string origin)
    {
        await using LivePages pages = await LivePages.ServeAsync(new LiveOptions(), Parameters, "year");
        using HttpClient client = pages.Client();
        client.DefaultRequestHeaders.Add("Origin", origin.Replace("PORT", $"{pages.Port}", StringComparison.Ordinal));

        using HttpResponseMessage opened = await client.PostAsJsonAsync("live/notes/sessions", new { }, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, opened.StatusCode);
        Assert.Contains("This request comes from another site", await opened.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example:PORT")]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example:PORT")]
    [InlineData("localhost.evil.example:PORT")]
    [InlineData("127.0.0.1:1")]
    [InlineData("192.168.0.10:PORT")]
    public async Task A_host_that_is_not_this_server_is_refused(string host)
    {
        await using LivePages pages = await LivePages.ServeAsync(new LiveOptions(), Parameters, "year");
        using HttpClient client = pages.Client();
        client.DefaultRequestHeaders.Host = host.Replace("PORT", $"{pages.Port}", StringComparison.Ordinal);

        using HttpResponseMessage page = await client.GetAsync("notes.html", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, page.StatusCode);
    }

    [Fact]
    public async Task A_form_of_another_site_cannot_pass_for_json()
    {
        await using LivePages pages = await LivePages.ServeAsync(new LiveOptions(), Parameters, "year");
        using HttpClient client = pages.Client();

        using HttpResponseMessage opened = await client.PostAsync("live/notes/sessions", new StringContent("{}", Encoding.UTF8, "text/plain"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, opened.StatusCode);
    }

    [Theory]
    [InlineData("/../notes.ipynb")]
    [InlineData("/../../../../../../etc/passwd")]
    [InlineData("/..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/assets/../../notes.ipynb")]
    [InlineData("/assets/..%2f..%2fnotes.ipynb")]
    [InlineData("/..%5cnotes.html")]
    [InlineData("/live/sessions/..%2f..%2fnotes/notebook")]
    public async Task A_path_leads_to_no_file(string path)
    {
        await using LivePages pages = await LivePages.ServeAsync(new LiveOptions(), Parameters, "year");

        string answer = await RawAsync(pages.Port, path);

        Assert.Matches("^HTTP/1.1 (400|404|410) ", answer);
        Assert.DoesNotContain("nbformat", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_in_a_parameter_is_no_value_and_code_in_a_text_is_a_text()
    {
        await using LivePages pages = await LivePages.ServeAsync(new LiveOptions(), Parameters, "Console.WriteLine($\"{label} {year}\");");
        string target = Path.Combine(pages.Folder, "written");
        string code = $"2007; System.IO.File.WriteAllText(\"{target}\", \"x\");";
        await using LiveReader reader = await LiveReader.OpenAsync(pages);
        await reader.ReadyAsync();

        (HttpStatusCode status, string message) = await reader.SendAsync("change", new { values = new { year = code } });
        Assert.Equal((HttpStatusCode.BadRequest, $"year: \"{code}\" is not a whole number (int). It is declared as: int year = 2006  [2000..2015]"), (status, message));
        Assert.Equal("There is no parameter years. There are: year, label.", (await reader.SendAsync("change", new { values = new { years = "1" } })).Message);
        Assert.StartsWith("year: 1999 is not allowed.", (await reader.SendAsync("change", new { values = new { year = "1999" } })).Message, StringComparison.Ordinal);

        string text = $"\"; System.IO.File.WriteAllText(\"{target}\", \"x\"); //<script>alert(1)</script>";
        await reader.ChangeAsync(new { label = text });
        Assert.Contains(WebUtility.HtmlEncode(text), reader.Outputs[2], StringComparison.Ordinal);
        Assert.False(File.Exists(target));

        using HttpClient client = pages.Client();
        using HttpResponseMessage page = await client.GetAsync($"notes.html?year={Uri.EscapeDataString(code)}", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.BadRequest, "text/plain"), (page.StatusCode, page.Content.Headers.ContentType?.MediaType ?? "text/plain"));
        string labelled = await client.GetStringAsync($"notes.html?label={Uri.EscapeDataString("\"><script>alert(1)</script>")}", TestContext.Current.CancellationToken);
        Assert.DoesNotContain("<script>alert", labelled, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parameter_that_names_a_file_names_none_outside_the_repository()
    {
        await using LivePages pages = await LivePages.ServeAsync(new LiveOptions(), "string table = \"./notes.ipynb\"; // the table", "new FileInfo(table).Exists");
        Directory.CreateSymbolicLink(Path.Combine(pages.Folder, "out"), Path.GetTempPath());
        await using LiveReader reader = await LiveReader.OpenAsync(pages);
        await reader.ReadyAsync();

        foreach (string outside in (string[])["/etc/passwd", "../../etc/passwd", "./../x", "out/x", "out"])
        {
            Assert.Equal((HttpStatusCode.BadRequest, $"table: \"{outside}\" is not a file of this repository."), await reader.SendAsync("change", new { values = new { table = outside } }));
        }

        Assert.Null((await reader.ChangeAsync(new { table = "./other.csv" }))["problem"]);
    }

    [Fact]
    public async Task Without_the_editor_no_code_is_taken()
    {
        await using LivePages pages = await LivePages.ServeAsync(new LiveOptions { AllowsEdits = false }, Parameters, "year");
        await using LiveReader reader = await LiveReader.OpenAsync(pages);

        Assert.Equal(HttpStatusCode.Forbidden, (await reader.SendAsync("edit", new { cell = 2, code = "1" })).Status);
        using HttpClient client = pages.Client();
        Assert.DoesNotContain("data-edit", await client.GetStringAsync("notes.html", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_token_nobody_reads_without_it()
    {
        await using LivePages pages = await LivePages.ServeAsync(new LiveOptions { Token = "secret" }, Parameters, "year");
        using HttpClient client = pages.Client();
        CancellationToken cancellation = TestContext.Current.CancellationToken;

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("notes.html", cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("notes.html?token=guess", cancellation)).StatusCode);
        using HttpResponseMessage first = await client.GetAsync("notes.html?token=secret&year=2007", cancellation);
        Assert.Equal((HttpStatusCode.Redirect, "/notes.html?year=2007"), (first.StatusCode, first.Headers.Location!.ToString()));
        string cookie = first.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        client.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("notes.html", cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_page_runs_no_scripts_but_the_servers_own()
    {
        await using LivePages pages = await LivePages.ServeAsync(new LiveOptions(), Parameters, "year");
        using HttpClient client = pages.Client();
        using HttpResponseMessage page = await client.GetAsync("notes.html", TestContext.Current.CancellationToken);

        string policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'; script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", page.Headers.GetValues("X-Content-Type-Options").Single());
    }

    /// <summary>A request as it is written: clients tidy paths up.</summary>
    private static async Task<string> RawAsync(int port, string path)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port, cancellation);
        await using NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n"), cancellation);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancellation);
    }
}

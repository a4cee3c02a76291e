using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace RareEarth.Replication.TradeSources.Comtrade;

/// <summary>
/// Sends requests, one after another, and tries again what may go better: too many requests (429), faults of the service (5xx, 408),
/// cut connections and time-outs. The key travels in the header Ocp-Apim-Subscription-Key and stands in no message.
/// </summary>
/// <remarks>
/// Facts: the header and Retry-After beside 429 and 403 from the R package comtradr; 429 with "Rate limit is exceeded. Try again in 2 seconds."
/// from issue 3 of uncomtrade/comtradeapicall. The gateway before the API (Azure API Management) answers 403 where the calls of the day are used up.
/// </remarks>
internal sealed class ComtradeTransport : IDisposable
{
    private readonly ComtradeOptions _options;
    private readonly string _key;
    private readonly TimeProvider _time;
    private readonly Random _random;
    private readonly Action<string> _say;
    private readonly HttpClient _http;
    private bool _sent;

    /// <summary>A transport.</summary>
    /// <param name="options">Where and how.</param>
    /// <param name="key">The subscription key.</param>
    /// <param name="time">The clock of the waits.</param>
    /// <param name="random">The random part of the waits.</param>
    /// <param name="say">Takes a line on each wait.</param>
    public ComtradeTransport(ComtradeOptions options, string key, TimeProvider time, Random random, Action<string> say)
    {
        if (options.Address.Scheme != Uri.UriSchemeHttps && !options.Address.IsLoopback)
        {
            throw new ArgumentException($"The address {options.Address} is not https: expected https, since the key is sent there.", nameof(options));
        }

        _options = options;
        _key = key;
        _time = time;
        _random = random;
        _say = say;

        // a redirect would carry the key elsewhere
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All, ConnectTimeout = options.Timeout };
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.Add("Ocp-Apim-Subscription-Key", key);
        _http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
    }

    /// <summary>The body of the answer to a request.</summary>
    /// <param name="request">Path and parameters.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The body.</returns>
    /// <exception cref="TradeSourceException">The service refuses, or did not answer in all attempts.</exception>
    public async Task<byte[]> GetAsync(string request, CancellationToken cancellation)
    {
        for (int attempt = 1; ; attempt++)
        {
            await PauseAsync(cancellation).ConfigureAwait(false);
            (byte[]? body, string fault, TimeSpan? retryAfter) = await TryAsync(request, cancellation).ConfigureAwait(false);
            if (body is not null)
            {
                return body;
            }

            if (attempt >= _options.Attempts)
            {
                throw new TradeSourceException(string.Create(CultureInfo.InvariantCulture, $"{request}: {fault}, and so {attempt} times. What was answered is kept: run the same command again later."));
            }

            TimeSpan wait = Wait(request, fault, attempt, retryAfter);
            _say(string.Create(CultureInfo.InvariantCulture, $"{fault}; attempt {attempt + 1} of {_options.Attempts} in {wait.TotalSeconds:0.0} s."));
            await Task.Delay(wait, _time, cancellation).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task PauseAsync(CancellationToken cancellation)
    {
        if (_sent && _options.Pause > TimeSpan.Zero)
        {
            await Task.Delay(_options.Pause, _time, cancellation).ConfigureAwait(false);
        }

        _sent = true;
    }

    private async Task<(byte[]? Body, string Fault, TimeSpan? RetryAfter)> TryAsync(string request, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_options.Timeout);
        try
        {
            using HttpResponseMessage response = await _http.GetAsync(new Uri(_options.Address, request), HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
            byte[] body = await response.Content.ReadAsByteArrayAsync(limit.Token).ConfigureAwait(false);
            int status = (int)response.StatusCode;
            return status switch
            {
                200 => (body, "", null),
                408 or 429 or >= 500 => (null, string.Create(CultureInfo.InvariantCulture, $"UN Comtrade answers {status}{Said(body)}"), After(response.Headers.RetryAfter)),
                _ => throw new TradeSourceException(string.Create(CultureInfo.InvariantCulture, $"{request}: UN Comtrade answers {status}{Said(body)}. {Advice(status)}")),
            };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, string.Create(CultureInfo.InvariantCulture, $"no whole answer within {_options.Timeout.TotalSeconds:0.###} s"), null);
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError != HttpRequestError.SecureConnectionError)
        {
            return (null, $"the connection to {_options.Address.Host} failed or was cut ({exception.HttpRequestError})", null);
        }
        catch (IOException)
        {
            return (null, $"the connection to {_options.Address.Host} was cut", null);
        }
        catch (HttpRequestException exception)
        {
            throw new TradeSourceException($"{request}: no secure connection to {_options.Address.Host}: {exception.InnerException?.Message ?? exception.Message}", exception);
        }
    }

    private TimeSpan? After(RetryConditionHeaderValue? value) => value switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - _time.GetUtcNow() is { Ticks: > 0 } wait ? wait : TimeSpan.Zero,
        _ => null,
    };

    private TimeSpan Wait(string request, string fault, int attempt, TimeSpan? retryAfter)
    {
        if (retryAfter > _options.LongestRetryAfter)
        {
            throw new TradeSourceException(string.Create(
                CultureInfo.InvariantCulture,
                $"{request}: {fault}, and asks to come back in {retryAfter.Value.TotalMinutes:0} minutes. What was answered is kept: run the same command again then."));
        }

        double jitter = _random.NextDouble();
        TimeSpan doubled = _options.FirstWait * Math.Pow(2, attempt - 1);
        TimeSpan own = doubled < _options.LongestWait ? doubled : _options.LongestWait;
        return retryAfter is { } asked ? asked + (_options.FirstWait * (jitter / 2)) : own * (1 - (jitter / 2));
    }

    // a service may repeat the key in what it says
    private string Said(byte[] body)
    {
        string text = string.Join(' ', Encoding.UTF8.GetString(body).Replace(_key, "***", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length switch { 0 => "", > 300 => $" and says '{text[..300]}…'", _ => $" and says '{text}'" };
    }

    private static string Advice(int status) => status switch
    {
        400 => "The request is not understood: a product, year or reporter may not exist; if they do, the API may have changed.",
        401 => $"The key in {ComtradeOptions.KeyVariable} is not accepted: compare it with the one in your profile at comtradedeveloper.un.org (product comtrade - v1).",
        403 => $"The key in {ComtradeOptions.KeyVariable} has no right to this, or its calls of the day are used up. What was answered is kept: if it is the quota, run the same command again tomorrow.",
        404 => "There is no such address: compare --address with the documentation of the API.",
        >= 300 and < 400 => "The API has moved; a key is not sent to another address by itself. Give the new one with --address.",
        _ => "This is not tried again.",
    };
}

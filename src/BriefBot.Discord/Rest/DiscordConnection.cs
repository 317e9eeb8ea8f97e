using System.Net;
using System.Reflection;

namespace BriefBot.Discord.Rest;

/// <summary>The connections to Discord, and what every request on them carries.</summary>
internal sealed class DiscordConnection : IDisposable
{
    private const string ProjectAddress = "https://github.com/briefbot/briefbot";

    /// <summary>Who the bot is to servers. Discord demands this form: developer documentation, "API Reference", user agent.</summary>
    public static readonly string UserAgent = $"DiscordBot ({ProjectAddress}, {Version()})";

    private readonly HttpMessageInvoker _invoker;
    private readonly string _authorization;

    /// <summary>Opens no connection yet.</summary>
    /// <exception cref="DiscordFatalException">The token or the address cannot be one.</exception>
    public DiscordConnection(DiscordOptions options, TimeSpan connectWithin)
    {
        Base = ReadBase(options.ApiBase);
        Token = ReadToken(options.Token);
        _authorization = $"Bot {Token}";
        _invoker = new HttpMessageInvoker(CreateHandler(Base, connectWithin));
    }

    /// <summary>The address that all routes stand below, without a slash at its end.</summary>
    public Uri Base { get; }

    /// <summary>The bot's token, which no text may show.</summary>
    public string Token { get; }

    /// <summary>The token in the settings, without what people paste with it.</summary>
    /// <exception cref="DiscordFatalException">It cannot be one. Never says what was found: a mistyped token is still nearly a token.</exception>
    public static string ReadToken(string text)
    {
        var token = text.Trim();
        if (token.StartsWith("Bot ", StringComparison.OrdinalIgnoreCase))
        {
            token = token[4..].Trim();
        }

        return token.Length > 0 && token.All(letter => letter is > ' ' and < '\x7f')
            ? token
            : throw new DiscordFatalException("Discord:Token is empty or holds blanks or other letters that no token has. Copy it again from Discord's developer portal (Bot, Reset Token).");
    }

    /// <summary>A message for a route of Discord's.</summary>
    public HttpRequestMessage Compose(RestRequest request)
    {
        var message = Compose(request.Route.Method, new Uri(Base.OriginalString + request.Path));
        message.Content = RestBody.Of(request);
        if (!request.Route.IsInteraction)
        {
            message.Headers.TryAddWithoutValidation("Authorization", _authorization);
        }

        return message;
    }

    /// <summary>A message for any address; without the token.</summary>
    public static HttpRequestMessage Compose(HttpMethod method, Uri address)
    {
        // HTTP/2 where there is TLS and the other side speaks it: a burst then shares one connection.
        var message = new HttpRequestMessage(method, address)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        message.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        return message;
    }

    /// <summary>Sends it; returns when the reply's headers are there.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken) =>
        _invoker.SendAsync(message, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _invoker.Dispose();

    // A factory's clients would log addresses, and those hold interactions' tokens; so the handler is ours.
    private static SocketsHttpHandler CreateHandler(Uri address, TimeSpan connectWithin) => new()
    {
        MaxConnectionsPerServer = RestDefaults.Connections,
        EnableMultipleHttp2Connections = true,

        // Idle ones are kept for the next burst, but none for so long that a change of Discord's addresses is missed.
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(2),
        PooledConnectionLifetime = TimeSpan.FromMinutes(15),
        ConnectTimeout = connectWithin,

        // A redirect would carry the token, or a request, to who knows where.
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = !address.IsLoopback,

        // Traces would hold addresses, and so interactions' tokens.
        ActivityHeadersPropagator = null,
    };

    private static Uri ReadBase(string text) =>
        Uri.TryCreate(text.TrimEnd('/'), UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address
            : throw new DiscordFatalException("Discord:ApiBase is no web address. Leave it out, or set it to https://discord.com/api/v10.");

    private static string Version() =>
        typeof(DiscordConnection).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}

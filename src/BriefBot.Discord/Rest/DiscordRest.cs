using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BriefBot.Discord.Gateway;
using BriefBot.Discord.Wire;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BriefBot.Discord.Rest;

/// <summary>Discord's REST API, version 10.</summary>
/// <remarks>
/// Acknowledgements take 2.9 s at most, loading a file 90 s, all else 2 minutes, tries and waits included.
/// Source: Discord's developer documentation; which requests are tried again, and why: <see cref="RestRoutes"/>.
/// </remarks>
internal sealed class DiscordRest : IDiscordApi, IGatewayDirectory, IDisposable
{
    private const int LongestNonce = 25;
    private const int MostMessages = 100;
    private const int MostSuggestions = 25;

    private static readonly byte[] Deferred = """{"type":5}"""u8.ToArray();
    private static readonly byte[] DeferredEphemeral = """{"type":5,"data":{"flags":64}}"""u8.ToArray();
    private static readonly byte[] DeferredUpdate = """{"type":6}"""u8.ToArray();

    private readonly DiscordConnection _connection;
    private readonly IRestSender _sender;
    private readonly AttachmentLoader _files;

    /// <summary>Connects to nothing yet.</summary>
    /// <param name="options">The token and the base address.</param>
    /// <param name="time">The clock of all waits and limits.</param>
    /// <param name="random">Jitters the waits between tries; need not be safe for threads.</param>
    /// <param name="logger">Told of retries and refusals, never of tokens.</param>
    /// <param name="connectWithin">How long opening a connection may take, by the machine's own clock; null for the default.</param>
    /// <param name="sender">Makes what brings the requests to Discord, from what sends them once; null for BriefBot's own.</param>
    /// <exception cref="DiscordFatalException">The token or the base address cannot be one.</exception>
    public DiscordRest(
        IOptions<DiscordOptions> options,
        TimeProvider time,
        Random random,
        ILogger<DiscordRest> logger,
        TimeSpan? connectWithin = null,
        Func<HttpExchange, IRestSender>? sender = null)
    {
        var gate = new Lock();
        _connection = new DiscordConnection(options.Value, connectWithin ?? RestDefaults.UrgentTry);
        Buckets = new BucketTable(time);
        Guard = new InvalidRequestGuard(time, logger);
        var exchange = new HttpExchange(_connection, new SecretScrubber(_connection.Token), time);
        _sender = sender?.Invoke(exchange) ?? new RestSender(exchange, Buckets, new GlobalLimit(time), Guard, time, Jitter, logger);
        _files = new AttachmentLoader(_connection, time, Jitter);

        double Jitter()
        {
            lock (gate)
            {
                return random.NextDouble();
            }
        }
    }

    /// <summary>The buckets that are in use.</summary>
    internal BucketTable Buckets { get; }

    /// <summary>What counts the refusals.</summary>
    internal InvalidRequestGuard Guard { get; }

    /// <inheritdoc/>
    public Task DeferAsync(Interaction interaction, bool isEphemeral, CancellationToken cancellationToken) =>
        AcknowledgeAsync(interaction, isEphemeral ? DeferredEphemeral : Deferred, cancellationToken);

    /// <inheritdoc/>
    public Task DeferUpdateAsync(Interaction interaction, CancellationToken cancellationToken) =>
        AcknowledgeAsync(interaction, DeferredUpdate, cancellationToken);

    /// <inheritdoc/>
    public Task RespondAsync(Interaction interaction, MessageBody body, CancellationToken cancellationToken) => AcknowledgeAsync(
        interaction, Json(new MessageCallback(MessageEnvelope.ToAnswer(body, [])), RestJson.Lean.MessageCallback), cancellationToken);

    /// <inheritdoc/>
    public Task SuggestAsync(Interaction interaction, IReadOnlyList<OptionChoice> choices, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(choices.Count, MostSuggestions, nameof(choices));
        return AcknowledgeAsync(
            interaction, Json(new SuggestionCallback(new SuggestionList(choices)), RestJson.Lean.SuggestionCallback), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Message> EditResponseAsync(
        Interaction interaction, MessageBody body, IReadOnlyList<OutgoingFile> files, CancellationToken cancellationToken) =>
        SendAsync<Message>(
            OfWebhook(RestRoutes.EditResponse, interaction, "/messages/@original", MessageEnvelope.ToEdit(body, files), files), cancellationToken);

    /// <inheritdoc/>
    /// <remarks>Sent again only when it surely was not carried out: Discord would post it twice.</remarks>
    public Task<Message> FollowUpAsync(
        Interaction interaction, MessageBody body, IReadOnlyList<OutgoingFile> files, CancellationToken cancellationToken) =>
        SendAsync<Message>(
            OfWebhook(RestRoutes.FollowUp, interaction, "?wait=true", MessageEnvelope.ToAnswer(body, files), files), cancellationToken);

    /// <inheritdoc/>
    public Task<Message> PostAsync(
        Snowflake channel, MessageBody body, string nonce, Snowflake? replyTo, IReadOnlyList<OutgoingFile> files, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(nonce);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(nonce.Length, LongestNonce, nameof(nonce));
        return SendAsync<Message>(
            new RestRequest(RestRoutes.Post, $"/channels/{channel}/messages", channel)
            {
                Json = Json(MessageEnvelope.ToPost(body, nonce, replyTo, files), RestJson.Lean.MessageEnvelope),
                Files = files,
                Reads = RestJson.Default.Message,
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Message> EditAsync(Snowflake channel, Snowflake message, MessageBody body, CancellationToken cancellationToken) =>
        SendAsync<Message>(
            new RestRequest(RestRoutes.Edit, $"/channels/{channel}/messages/{message}", channel)
            {
                Json = Json(MessageEnvelope.ToEdit(body, []), RestJson.Lean.MessageEnvelope),
                Reads = RestJson.Default.Message,
            },
            cancellationToken);

    /// <inheritdoc/>
    public async Task ShowTypingAsync(Snowflake channel, CancellationToken cancellationToken) =>
        await _sender.SendAsync(new RestRequest(RestRoutes.Typing, $"/channels/{channel}/typing", channel), cancellationToken);

    /// <inheritdoc/>
    public Task<Channel?> FindChannelAsync(Snowflake channel, CancellationToken cancellationToken) => FindAsync<Channel>(
        new RestRequest(RestRoutes.Channel, $"/channels/{channel}", channel) { Reads = RestJson.Default.Channel }, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Message>> ListMessagesAsync(Snowflake channel, int limit, CancellationToken cancellationToken) =>
        ListAsync(channel, string.Empty, limit, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Message>> ListMessagesAfterAsync(Snowflake channel, Snowflake after, int limit, CancellationToken cancellationToken) =>
        ListAsync(channel, $"&after={after}", limit, cancellationToken);

    private Task<IReadOnlyList<Message>> ListAsync(Snowflake channel, string query, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MostMessages);
        return SendAsync<IReadOnlyList<Message>>(
            new RestRequest(RestRoutes.Messages, $"/channels/{channel}/messages?limit={limit}{query}", channel)
            {
                Reads = RestJson.Default.IReadOnlyListMessage,
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Message?> FindMessageAsync(Snowflake channel, Snowflake message, CancellationToken cancellationToken) => FindAsync<Message>(
        new RestRequest(RestRoutes.Message, $"/channels/{channel}/messages/{message}", channel) { Reads = RestJson.Default.Message }, cancellationToken);

    /// <inheritdoc/>
    public async Task OverwriteCommandsAsync(
        Snowflake application, Snowflake? guild, IReadOnlyList<CommandRegistration> commands, CancellationToken cancellationToken)
    {
        var json = Json(commands, RestJson.Lean.IReadOnlyListCommandRegistration);
        var request = guild is { } server
            ? new RestRequest(RestRoutes.GuildCommands, $"/applications/{application}/guilds/{server}/commands", server) { Json = json }
            : new RestRequest(RestRoutes.GlobalCommands, $"/applications/{application}/commands") { Json = json };
        await _sender.SendAsync(request, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>> DownloadAsync(Attachment attachment, long mostBytes, CancellationToken cancellationToken) =>
        _files.LoadAsync(attachment, mostBytes, cancellationToken);

    /// <inheritdoc/>
    public async Task<GatewayInfo> LookUpAsync(CancellationToken cancellationToken)
    {
        try
        {
            var reply = await SendAsync<GatewayReply>(
                new RestRequest(RestRoutes.Gateway, "/gateway/bot") { Reads = RestJson.Default.GatewayReply }, cancellationToken);
            return GatewayReader.Read(reply);
        }
        catch (DiscordApiException error) when (error.Status == HttpStatusCode.Unauthorized)
        {
            throw new DiscordFatalException(
                "Discord refused the bot's token. Copy it again from Discord's developer portal (Bot, Reset Token), set Discord:Token and start again.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private async Task AcknowledgeAsync(Interaction interaction, byte[] json, CancellationToken cancellationToken) => await _sender.SendAsync(
        new RestRequest(RestRoutes.Callback, $"/interactions/{interaction.Id}/{Uri.EscapeDataString(interaction.Token)}/callback", interaction.Id)
        {
            Json = json,
            Secret = interaction.Token,
        },
        cancellationToken);

    private static RestRequest OfWebhook(
        RestRoute route, Interaction interaction, string rest, MessageEnvelope body, IReadOnlyList<OutgoingFile> files) =>
        new(route, $"/webhooks/{interaction.ApplicationId}/{Uri.EscapeDataString(interaction.Token)}{rest}", interaction.Id)
        {
            Json = Json(body, RestJson.Lean.MessageEnvelope),
            Files = files,
            Reads = RestJson.Default.Message,
            Secret = interaction.Token,
        };

    private async Task<T> SendAsync<T>(RestRequest request, CancellationToken cancellationToken)
        where T : class => (T)(await _sender.SendAsync(request, cancellationToken))!;

    private async Task<T?> FindAsync<T>(RestRequest request, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await SendAsync<T>(request, cancellationToken);
        }
        catch (DiscordApiException error) when (error.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden)
        {
            return null;
        }
    }

    private static byte[] Json<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);
}

using System.Diagnostics.CodeAnalysis;
using System.Net;
using ErrorCode = BriefBot.Discord.DiscordErrorCode;

namespace BriefBot.DiscordNet;

/// <summary>Brings BriefBot's requests to Discord in Discord.Net's calls.</summary>
/// <remarks>
/// Discord.Net has no way to send a request of one's own, and its messages know no nonce. So its call of the same route
/// is made, which waits for its turn and for rate limits and tries again; but what goes over the wire is BriefBot's
/// request (<see cref="RidingRestClient"/>), and what comes back is read as BriefBot's own client reads it.
/// </remarks>
internal sealed class RidingSender(HttpExchange exchange, DiscordNetShards shards, TimeProvider time, ILogger<RidingSender> logger) : IRestSender
{
    /// <summary>Stands where Discord.Net wants a text; never sent.</summary>
    private const string Unsent = "…";

    [SuppressMessage("Design", "CA1031", Justification = "What became of a request says its reply, not what Discord.Net made of that.")]
    public async ValueTask<object?> SendAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var overall = RestPipelines.OverallOf(request.Route.Haste);
        var ride = new RestCall(request, new Deadline(time, overall));
        using var late = new CancellationTokenSource(overall, time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        RestReply? unsent = null;
        try
        {
            var options = new RequestOptions { CancelToken = limit.Token, RetryMode = RetryMode.AlwaysRetry, Timeout = (int)overall.TotalMilliseconds };
            var call = request.Route == RestRoutes.Gateway
                ? () => ride.TryAsync(exchange, _ => { }, limit.Token) // Asked before there is a client.
                : await CallOfAsync(request, await shards.Client.WaitAsync(limit.Token), options);
            RidingRestClient.Rider.Value = (ride, exchange);
            await call();
        }
        catch (Exception failure)
        {
            cancellationToken.ThrowIfCancellationRequested();
            unsent = failure is HttpException refused
                ? new RestReply(RestOutcome.Refused) { Status = refused.HttpCode, Code = (int)(refused.DiscordCode ?? 0) }
                : new RestReply(RestOutcome.NotSent) { Problem = late.IsCancellationRequested ? "no turn in time" : failure.GetType().Name };
        }

        var reply = ride.Last ?? unsent!;
        return RestEnd.ValueOf(request, reply.Code == ErrorCode.AlreadyAcknowledged && ride.MayBeDone ? RestReply.Acknowledged : reply, ride.MayBeDone, logger);
    }

    /// <summary>Discord.Net's call of a request's route and bucket; all that lies beside the bucket comes from the request itself.</summary>
    private async Task<Func<Task>> CallOfAsync(RestRequest request, DiscordShardedClient client, RequestOptions options)
    {
        var (route, id) = (request.Route, request.Major.Value);
        if (route.IsInteraction)
        {
            var interaction = shards.InteractionOf(id) ?? throw NotThere(ErrorCode.UnknownInteraction);
            return route == RestRoutes.EditResponse ? () => interaction.ModifyOriginalResponseAsync(message => message.Content = Unsent, options)
                : route == RestRoutes.FollowUp ? () => interaction.FollowupAsync(Unsent, allowedMentions: AllowedMentions.None, options: options)
                : interaction is SocketAutocompleteInteraction typing ? () => typing.RespondAsync([], options)
                : () => interaction.DeferAsync(options: options);
        }

        if (route == RestRoutes.GlobalCommands || route == RestRoutes.GuildCommands || route == RestRoutes.Channel)
        {
            return route == RestRoutes.GlobalCommands ? () => client.Rest.BulkOverwriteGlobalCommands([], options)
                : route == RestRoutes.GuildCommands ? () => client.Rest.BulkOverwriteGuildCommands([], id, options)
                : () => client.Rest.GetChannelAsync(id, options);
        }

        // What Discord.Net has not seen in this session, such as a direct message, is looked up.
        var channel = client.GetChannel(id) as IMessageChannel ?? await client.Rest.GetChannelAsync(id, options) as IMessageChannel
            ?? throw NotThere(ErrorCode.UnknownChannel);
        return route == RestRoutes.Post ? () => channel.SendMessageAsync(Unsent, allowedMentions: AllowedMentions.None, options: options)
            : route == RestRoutes.Edit ? () => channel.ModifyMessageAsync(id, message => message.Content = Unsent, options)
            : route == RestRoutes.Typing ? () => channel.TriggerTypingAsync(options)
            : route == RestRoutes.Message ? () => channel.GetMessageAsync(id, CacheMode.AllowDownload, options)
            : async () => await channel.GetMessagesAsync(1, CacheMode.AllowDownload, options).GetAsyncEnumerator().MoveNextAsync();
    }

    private static HttpException NotThere(int code) => new(HttpStatusCode.NotFound, null!, (global::Discord.DiscordErrorCode)code);
}

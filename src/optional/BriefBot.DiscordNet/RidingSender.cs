using System.Diagnostics.CodeAnalysis;
using System.Net;
using Discord;
using ErrorCode = BriefBot.Discord.DiscordErrorCode;

namespace BriefBot.DiscordNet;

/// <summary>Brings BriefBot's requests to Discord in Discord.Net's calls.</summary>
internal sealed class RidingSender(HttpExchange exchange, DiscordNetShards shards, ILogger<RidingSender> logger) : IRestSender
{
    /// <summary>Stands where Discord.Net wants a text; never sent.</summary>
    private const string Unsent = "…";

    [SuppressMessage("Design", "CA1031", Justification = "What became of a request says its reply, not what Discord.Net made of that.")]
    public async ValueTask<object?> SendAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var ride = new Ride(request, exchange);
        var overall = RestPipelines.OverallOf(request.Route.Haste);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(overall);
        RestReply? unsent = null;
        try
        {
            var options = new RequestOptions { CancelToken = limit.Token, RetryMode = RetryMode.AlwaysRetry, Timeout = (int)overall.TotalMilliseconds };
            var call = request.Route == RestRoutes.Gateway
                ? () => ride.SendAsync(limit.Token) // Asked before there is a client.
                : await CallOfAsync(request, await shards.Client.WaitAsync(limit.Token), options);
            Ride.Current.Value = ride;
            await call();
        }
        catch (Exception failure)
        {
            cancellationToken.ThrowIfCancellationRequested();
            unsent = failure is HttpException refused
                ? new RestReply(RestOutcome.Refused) { Status = refused.HttpCode, Code = (int)(refused.DiscordCode ?? 0) }
                : new RestReply(RestOutcome.NotSent) { Problem = limit.IsCancellationRequested ? "no turn in time" : failure.GetType().Name };
        }

        var reply = ride.Reply ?? unsent!;
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

using System.Net;
using BriefBot.Discord.Wire;
using BriefBot.Discord.Work;

namespace BriefBot.Discord.Handling;

/// <summary>Puts the reply in the place of "thinking"; in the channel when Discord takes it there no more.</summary>
internal sealed class InteractionTarget(IDiscordApi api, Interaction interaction, bool isPrivate, TimeProvider time) : IReplyTarget
{
    /// <summary>For so long an interaction can be answered; less a little, so that a reply on its way still arrives.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(10);

    private readonly DateTimeOffset _received = time.GetUtcNow();

    public bool IsPrivate => isPrivate;

    public Task ShowWaitingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task ShowPartAsync(MessageBody body, CancellationToken cancellationToken) => time.GetUtcNow() - _received < Lifetime
        ? api.EditResponseAsync(interaction, body, [], cancellationToken)
        : Task.CompletedTask;

    public async Task<IReadOnlyList<Message>> SendAsync(IReadOnlyList<MessageBody> bodies, CancellationToken cancellationToken)
    {
        var sent = new List<Message>(bodies.Count);
        if (time.GetUtcNow() - _received < Lifetime)
        {
            try
            {
                sent.Add(await api.EditResponseAsync(interaction, bodies[0], [], cancellationToken).ConfigureAwait(false));
                foreach (var body in bodies.Skip(1))
                {
                    sent.Add(await api.FollowUpAsync(interaction, Mine(body), [], cancellationToken).ConfigureAwait(false));
                }

                return sent;
            }
            catch (DiscordApiException gone) when (IsGone(gone) && interaction.ChannelId is not null)
            {
                // It ran out on the way, or was never acknowledged: the channel is left.
            }
        }

        sent.AddRange(await PostAsync([.. bodies.Skip(sent.Count)], cancellationToken).ConfigureAwait(false));
        return sent;
    }

    private MessageBody Mine(MessageBody body) => isPrivate ? body with { Flags = (body.Flags ?? 0) | MessageBody.Ephemeral } : body;

    private async Task<IReadOnlyList<Message>> PostAsync(IReadOnlyList<MessageBody> bodies, CancellationToken cancellationToken)
    {
        if (interaction.ChannelId is not { } channel)
        {
            throw new DiscordApiException("The answer came too late, and Discord named no channel to put it in.", null, 0);
        }

        // What was meant for one is not shown to all.
        IReadOnlyList<MessageBody> shown = isPrivate
            ? [new MessageBody { Content = "A private answer took too long to be shown. Please ask again." }]
            : bodies;
        return await ChannelPosting.PostAsync(api, channel, interaction.Id, replyTo: null, shown, cancellationToken).ConfigureAwait(false);
    }

    private static bool IsGone(DiscordApiException failure) =>
        failure.Status is HttpStatusCode.NotFound or HttpStatusCode.Unauthorized
        || failure.Code is DiscordErrorCode.UnknownWebhook or DiscordErrorCode.UnknownInteraction or DiscordErrorCode.InvalidWebhookToken;
}

using System.Globalization;
using System.Net;
using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Handling;

/// <summary>Posts the messages of a reply in a channel.</summary>
internal static class ChannelPosting
{
    /// <summary>Posts them in order, none twice: the nonces come from what is answered.</summary>
    /// <param name="api">Discord.</param>
    /// <param name="channel">Where.</param>
    /// <param name="answered">The id of the message or the interaction that is answered.</param>
    /// <param name="replyTo">The message to hang the first one on; null for none.</param>
    /// <param name="bodies">At least one message.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The messages as Discord has them.</returns>
    public static async Task<IReadOnlyList<Message>> PostAsync(
        IDiscordApi api,
        Snowflake channel,
        Snowflake answered,
        Snowflake? replyTo,
        IReadOnlyList<MessageBody> bodies,
        CancellationToken cancellationToken)
    {
        var posted = new List<Message>(bodies.Count);
        for (var i = 0; i < bodies.Count; i++)
        {
            // 20 digits of an id, a point and the part: within Discord's 25 characters.
            var nonce = string.Create(CultureInfo.InvariantCulture, $"{answered}.{i}");
            posted.Add(await PostAsync(api, channel, bodies[i], nonce, i == 0 ? replyTo : null, cancellationToken).ConfigureAwait(false));
        }

        return posted;
    }

    private static async Task<Message> PostAsync(
        IDiscordApi api, Snowflake channel, MessageBody body, string nonce, Snowflake? replyTo, CancellationToken cancellationToken)
    {
        try
        {
            return await api.PostAsync(channel, body, nonce, replyTo, [], cancellationToken).ConfigureAwait(false);
        }
        catch (DiscordApiException refused) when (replyTo is not null && IsAboutTheReply(refused))
        {
            // An answer that hangs on nothing is better than none.
            return await api.PostAsync(channel, body, nonce, replyTo: null, [], cancellationToken).ConfigureAwait(false);
        }
    }

    // Spacebar says 404 and no code of Discord's where it has not yet stored the message that it sent out.
    private static bool IsAboutTheReply(DiscordApiException refused) =>
        refused.Code is DiscordErrorCode.CannotReply or DiscordErrorCode.CannotReference or DiscordErrorCode.UnknownMessage
        || (refused.Status == HttpStatusCode.NotFound && refused.Code != DiscordErrorCode.UnknownChannel);
}

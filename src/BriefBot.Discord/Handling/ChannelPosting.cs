using System.Globalization;
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
    /// <returns>The first message.</returns>
    public static async Task<Message> PostAsync(
        IDiscordApi api,
        Snowflake channel,
        Snowflake answered,
        Snowflake? replyTo,
        IReadOnlyList<MessageBody> bodies,
        CancellationToken cancellationToken)
    {
        Message? first = null;
        for (var i = 0; i < bodies.Count; i++)
        {
            // 20 digits of an id, a point and the part: within Discord's 25 characters.
            var nonce = string.Create(CultureInfo.InvariantCulture, $"{answered}.{i}");
            var posted = await api.PostAsync(channel, bodies[i], nonce, i == 0 ? replyTo : null, [], cancellationToken).ConfigureAwait(false);
            first ??= posted;
        }

        return first!;
    }
}

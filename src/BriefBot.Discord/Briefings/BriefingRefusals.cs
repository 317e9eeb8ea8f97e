using System.Net;
using BriefBot.Briefings.Posting;

namespace BriefBot.Discord.Briefings;

/// <summary>Turns what Discord says to a post into an outcome, with words for those who can put it right.</summary>
internal static class BriefingRefusals
{
    private const string Gone = "Discord knows no such channel any more. Set the briefing in another one.";

    /// <summary>What a failed post came to.</summary>
    public static PostOutcome OfPost(DiscordApiException error)
    {
        // An earlier try of the same call may have arrived, whatever the last one was told.
        if (error.MayBeDone)
        {
            return new PostOutcome.Unknown("Discord's reply was lost.");
        }

        return error.Code switch
        {
            DiscordErrorCode.UnknownChannel => new PostOutcome.Refused(Gone, IsFinal: true, null),
            DiscordErrorCode.MissingAccess => Later("The bot may not see the channel. Give it the right to view it."),
            DiscordErrorCode.MissingPermissions => Later("The bot may not post in the channel. Give it the rights to send messages and to embed links."),
            DiscordErrorCode.ThreadArchived => Later("The thread is archived. Open it again."),
            DiscordErrorCode.ThreadLocked => Later("The thread is locked. Unlock it."),
            DiscordErrorCode.SlowMode => Later("The channel is in slow mode, and the bot has to wait."),
            DiscordErrorCode.BlockedByModeration => Later("The server's automatic moderation blocked the briefing."),
            _ => error.Status switch
            {
                HttpStatusCode.TooManyRequests => Later("Discord wants the bot to wait."),
                HttpStatusCode.Unauthorized => Later("Discord refused the bot's token."),
                HttpStatusCode.Forbidden => Later("The bot may not post in the channel."),
                HttpStatusCode.NotFound => new PostOutcome.Refused(Gone, IsFinal: true, null),
                null => Later("Discord could not be reached."),
                var status => Later($"Discord refused the briefing (HTTP {(int)status}, code {error.Code})."),
            },
        };

        PostOutcome.Refused Later(string reason) => new(reason, IsFinal: false, error.RetryAfter);
    }

    /// <summary>What a failed look came to.</summary>
    public static LookOutcome OfLook(DiscordApiException error) => error switch
    {
        { Code: DiscordErrorCode.UnknownChannel } or { Status: HttpStatusCode.NotFound } => new LookOutcome.Unclear(Gone, IsFinal: true),
        { Status: HttpStatusCode.Forbidden } => new LookOutcome.Unclear(
            "Whether the briefing arrived cannot be seen. Give the bot the right to read the channel's message history.", IsFinal: false),
        _ => new LookOutcome.Unclear("Whether the briefing arrived cannot be seen, as Discord could not be reached.", IsFinal: false),
    };
}

using Microsoft.Extensions.Logging;

namespace BriefBot.Chat.Handlers;

/// <summary>What is said when the quote lock left nothing of a reply.</summary>
internal static class Withdrawals
{
    public static Reply.Notice Reply(ILogger logger, string command, string reason)
    {
        Log.Withdrawn(logger, command);
        return new Reply.Notice(NoticeKind.Failed, reason);
    }
}

namespace BriefBot.Chat;

/// <summary>Carries out commands and returns what to show. Always replies: a failure becomes a <see cref="Reply.Notice"/>.</summary>
public interface IChatService
{
    /// <summary>Carries out one command.</summary>
    Task<Reply> ReplyAsync(ChatCommand command, CancellationToken cancellationToken);
}

namespace BriefBot.Chat;

/// <summary>Carries out commands and returns what to show. Always replies: a failure becomes a <see cref="Reply.Notice"/>.</summary>
public interface IChatService
{
    /// <summary>Carries out one command.</summary>
    /// <param name="command">What to do.</param>
    /// <param name="context">Who asks for it, and where.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task<Reply> ReplyAsync(ChatCommand command, ChatContext context, CancellationToken cancellationToken);
}

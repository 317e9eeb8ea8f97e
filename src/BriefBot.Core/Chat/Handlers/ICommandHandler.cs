using BriefBot.Chat.Commands;

namespace BriefBot.Chat.Handlers;

/// <summary>Carries out one kind of command.</summary>
internal interface ICommandHandler
{
    /// <summary>The command's name.</summary>
    string Name { get; }

    /// <summary>Carries it out.</summary>
    /// <exception cref="RefusedException">It cannot be carried out as given.</exception>
    Task<Reply> ReplyAsync(CommandOptions options, ChatContext context, CancellationToken cancellationToken);
}

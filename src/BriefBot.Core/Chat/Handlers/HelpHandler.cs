using BriefBot.Chat.Commands;

namespace BriefBot.Chat.Handlers;

/// <summary><c>/help</c>: the commands and how to use them.</summary>
internal sealed class HelpHandler : ICommandHandler
{
    public string Name => CommandNames.Help;

    public Task<Reply> ReplyAsync(CommandOptions options, ChatContext context, CancellationToken cancellationToken) =>
        Task.FromResult<Reply>(new Reply.Helped(CommandCatalog.All));
}

using System.Diagnostics.CodeAnalysis;
using BriefBot.Chat.Commands;
using BriefBot.Chat.Handlers;
using BriefBot.Memory;
using BriefBot.Storage;
using Microsoft.Extensions.Logging;

namespace BriefBot.Chat;

/// <summary>Hands each command to its handler, and turns whatever goes wrong into words.</summary>
internal sealed class ChatService(IEnumerable<ICommandHandler> handlers, ShortIds ids, ILogger<ChatService> logger) : IChatService
{
    private readonly Dictionary<string, ICommandHandler> _handlers = handlers.ToDictionary(handler => handler.Name);

    [SuppressMessage("Design", "CA1031", Justification = "Whoever addresses the bot gets a reply, whatever failed.")]
    public async Task<Reply> ReplyAsync(ChatCommand command, ChatContext context, CancellationToken cancellationToken)
    {
        try
        {
            return await CarryOutAsync(command, context, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception refused) when (refused is RefusedException or SearchFilterException)
        {
            return new Reply.Notice(NoticeKind.Refused, refused.Message);
        }
        catch (StorageException failure)
        {
            // Paths and what to do about them are for whoever runs the bot.
            Log.MemoryFailed(logger, command.Name, failure.Message);
            return new Reply.Notice(
                NoticeKind.Failed,
                context.MayNameFiles ? failure.Message : "The articles cannot be read just now. Whoever runs the bot finds the reason in its log.");
        }
        catch (Exception unexpected)
        {
            var id = ids.Next();
            Log.CommandFailed(logger, command.Name, id, unexpected);
            return new Reply.Notice(
                NoticeKind.Failed,
                $"That went wrong, and not because of what you wrote. Please try again; if it stays, tell whoever runs the bot: error {id}.");
        }
    }

    private Task<Reply> CarryOutAsync(ChatCommand command, ChatContext context, CancellationToken cancellationToken)
    {
        if (CommandCatalog.Find(command.Name) is not { } definition)
        {
            var nearest = NearestName.To(command.Name, CommandCatalog.Forms.Select(known => known.Name));
            throw new RefusedException($"There is no command /{command.Name}. Did you mean /{nearest}? /help shows all.");
        }

        if (definition.Subcommands.Count > 0)
        {
            throw new RefusedException(
                $"/{definition.Name} needs one of these behind it: {string.Join(", ", definition.Subcommands.Select(known => known.LastName))}. "
                + $"For example: /{definition.Name} {CommandCatalog.Find(CommandNames.BriefingStatus)!.LastName}");
        }

        // Discord hides such a command from others by default; a server can change that, so it is checked here as well.
        if (definition.ManagersOnly && !context.IsManager)
        {
            throw new RefusedException($"/{definition.Name} is for those who manage this server.");
        }

        if (!_handlers.TryGetValue(command.Name, out var handler))
        {
            throw new RefusedException($"/{definition.Name} is not set up in this program.");
        }

        return handler.ReplyAsync(new CommandOptions(command, definition), context, cancellationToken);
    }
}

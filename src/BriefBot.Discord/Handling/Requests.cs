using BriefBot.Chat;
using BriefBot.Chat.Commands;
using BriefBot.Chat.Texts;
using BriefBot.Discord.Work;
using Microsoft.Extensions.Options;

namespace BriefBot.Discord.Handling;

/// <summary>Turns commands and questions into jobs.</summary>
internal sealed class Requests(IChatService chat, TimeProvider time, IOptions<DiscordOptions> options)
{
    /// <summary>Files are loaded, read and indexed, a briefing is written and posted in parts; that takes longer than an answer.</summary>
    private static readonly TimeSpan LongLimit = TimeSpan.FromMinutes(10);

    /// <summary>A command of the chat.</summary>
    public Job Command(ChatCommand command, ChatContext context, ChatTexts texts, IReplyTarget target) =>
        new((progress, stop) => chat.ReplyAsync(command, context with { Progress = progress }, stop), target, texts, command.Name, time.GetTimestamp())
        {
            Limit = command.Name is CommandNames.Index or CommandNames.BriefingNow ? LongLimit : TimeSpan.FromSeconds(options.Value.AnswerSeconds),
        };

    /// <summary>A question.</summary>
    public Job Question(string question, ChatContext context, ChatTexts texts, IReplyTarget target) => Command(
        new ChatCommand(CommandNames.Ask, new Dictionary<string, string> { [OptionNames.Question] = question }), context, texts, target);

    /// <summary>Anything else that makes a reply.</summary>
    public Job Other(string name, Func<CancellationToken, Task<Reply>> work, ChatTexts texts, IReplyTarget target) =>
        new((_, stop) => work(stop), target, texts, name, time.GetTimestamp()) { Limit = TimeSpan.FromSeconds(options.Value.AnswerSeconds) };
}

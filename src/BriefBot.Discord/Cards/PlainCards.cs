using BriefBot.Chat;
using BriefBot.Chat.Commands;
using BriefBot.Chat.Status;
using BriefBot.Memory;

namespace BriefBot.Discord.Cards;

/// <summary>Lays out what carries no article text: the help, notices, the status, what became of files.</summary>
internal static class PlainCards
{
    public static Card Helped(IReadOnlyList<CommandDefinition> commands, CardContext context) => new(
        CardColors.Neutral, string.Join("\n\n", [.. commands.SelectMany(command => command.Forms).Select(command => Command(command, context)), context.Words.HelpHint]))
    {
        Title = context.Words.HelpTitle,
    };

    public static Card Notice(NoticeKind kind, string text)
    {
        var color = kind switch
        {
            NoticeKind.Information => CardColors.Neutral,
            NoticeKind.Refused => CardColors.Refused,
            _ => CardColors.Failed,
        };
        return new Card(color, string.Join('\n', CleanText.Lines(text).Select(DiscordMarkdown.Escape)));
    }

    public static Card Status(IReadOnlyList<StatusLine> lines) => new(
        lines.Any(line => line.IsProblem) ? CardColors.Refused : CardColors.Neutral,
        string.Join('\n', lines.Select(line =>
            $"{(line.IsProblem ? "⚠️ " : string.Empty)}**{DiscordMarkdown.Escape(line.Subject)}:** {DiscordMarkdown.Escape(line.Text)}")));

    public static Card Indexed(IReadOnlyList<IndexedArticle> articles)
    {
        var tally = articles.Aggregate(default(IndexTally), (sum, article) => sum.With(article.Status));
        var lines = articles.Select(article =>
        {
            var detail = article.Reason ?? article.Title;
            var name = DiscordMarkdown.Escape(article.Path);
            var mark = article.Status == IndexStatus.Failed ? "⚠️ " : string.Empty;
            return $"{mark}**{article.Status.ToString().ToLowerInvariant()}** {name}{(detail is null ? null : $" — {DiscordMarkdown.Escape(detail)}")}";
        });
        return new Card(articles.Any(article => article.Status == IndexStatus.Failed) ? CardColors.Refused : CardColors.Neutral, string.Join('\n', lines))
        {
            Footer = tally.ToString(),
        };
    }

    /// <summary>A subcommand stands behind the command's name, as users type it.</summary>
    private static string NameOf(CommandDefinition command, CardContext context)
    {
        var own = context.Texts.Command(command.Name)?.Name ?? command.LastName;
        return command.LastName == command.Name ? own : $"{context.Texts.Command(command.Name.Split(' ')[0])?.Name ?? command.Name.Split(' ')[0]} {own}";
    }

    private static string Command(CommandDefinition command, CardContext context)
    {
        var text = context.Texts.Command(command.Name);
        var options = string.Concat(command.Options.Select(option =>
        {
            var name = DiscordMarkdown.Escape(context.Texts.Option(command.Name, option.Name)?.Name ?? option.Name);
            return option.Required ? $" {name}" : $" \\[{name}\\]";
        }));
        return $"**/{DiscordMarkdown.Escape(NameOf(command, context))}**{options}\n{DiscordMarkdown.Escape(text?.Description ?? command.Description)}";
    }
}

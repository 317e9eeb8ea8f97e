using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Cards;

/// <summary>The buttons below cards.</summary>
internal static class CardButtons
{
    private const int MostFollowUps = 3;

    /// <summary>Full quotes, useful, not useful; then the questions to ask next. None without an answer's id.</summary>
    public static IReadOnlyList<ActionRow> OfAnswer(CardContext context, IReadOnlyList<string> followUps)
    {
        if (context.AnswerId is not { } id)
        {
            return [];
        }

        var words = context.Words;
        var rows = new List<ActionRow>
        {
            new(
            [
                Button(words.FullQuotes, new CardButton(CardButtonKind.FullQuotes, id), ButtonStyle.Primary),
                Button($"👍 {words.Useful}", new CardButton(CardButtonKind.Useful, id)),
                Button($"👎 {words.NotUseful}", new CardButton(CardButtonKind.NotUseful, id)),
            ]),
        };
        var questions = followUps
            .Take(MostFollowUps)
            .Select((question, index) => Button(question, new CardButton(CardButtonKind.FollowUp, id, index)))
            .Where(button => button.Label.Length > 0)
            .ToList();
        if (questions.Count > 0)
        {
            rows.Add(new ActionRow(questions));
        }

        return rows;
    }

    /// <summary>To the page before and the page after; none where there is one page.</summary>
    public static IReadOnlyList<ActionRow> OfPages(CardContext context, int page, int pages)
    {
        var buttons = new List<Button>();
        if (page > 1)
        {
            buttons.Add(Button($"◀ {context.Words.PreviousPage}", new CardButton(CardButtonKind.Page, string.Empty, page - 1)));
        }

        if (page < pages)
        {
            buttons.Add(Button($"{context.Words.NextPage} ▶", new CardButton(CardButtonKind.Page, string.Empty, page + 1)));
        }

        return buttons.Count > 0 ? [new ActionRow(buttons)] : [];
    }

    private static Button Button(string label, CardButton meaning, int style = ButtonStyle.Secondary) =>
        new(style, DiscordMarkdown.Plain(label, DiscordLimits.ButtonLabel), meaning.Encode());
}

using BriefBot.Briefings.Differences;
using BriefBot.Briefings.Stories;
using BriefBot.LanguageModel.Grounding.Facts;

namespace BriefBot.Briefings.Numbers;

/// <summary>Picks the numbers of the day: one a story, with unit and meaning.</summary>
internal static class DayNumbers
{
    /// <summary>Figures further on than this are background.</summary>
    private const int Horizon = 15;

    /// <summary>The numbers, those of the weightier stories first.</summary>
    public static IReadOnlyList<DayNumber> Of(IEnumerable<Story> stories, int most)
    {
        var numbers = new List<DayNumber>();
        foreach (var story in stories.Where(s => !s.News.All(a => a.IsStandingPage)))
        {
            if (numbers.Count < most && Best(story) is { } number)
            {
                numbers.Add(number);
            }
        }

        return numbers;
    }

    private static DayNumber? Best(Story story) => story.Sentences
        .Where(s => s.Order < Horizon && StandAlone.Is(s.Text))
        .SelectMany(s => MeasuredFigure.Of(s.Statement).Where(f => f.IsTelling).Select(f => (Sentence: s, Figure: f, Merit: Merit(story, s, f))))
        .OrderByDescending(n => n.Merit).ThenBy(n => n.Sentence.Order)
        .Select(n => new DayNumber(n.Figure.Shown, SpeakerPhrase.Of(n.Sentence.Statement.Read), n.Sentence.Quote))
        .FirstOrDefault();

    private static double Merit(Story story, StorySentence sentence, MeasuredFigure figure)
    {
        var outlets = story.Sentences.Where(s => s.Statement.Read.Numbers.Any(n => n.Value == figure.Number.Value && n.Unit == figure.Number.Unit && n.Kind == figure.Number.Kind))
            .Select(s => s.Article.Id).Distinct().Count();
        var kind = figure.Number.Kind is NumberKind.Percent or NumberKind.PercentagePoint ? 1 : figure.IsMoney ? 1.2 : 0.7;
        var inTitle = story.News.Any(a => a.TitleWords.Contains(figure.Statement[figure.Number.First].Term)) ? 1 : 0;
        return kind + (0.8 * Math.Log2(outlets)) + inTitle - (0.08 * sentence.Order) + (SpeakerPhrase.Of(sentence.Statement.Read) is null ? 0 : 0.3);
    }
}

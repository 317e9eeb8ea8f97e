using BriefBot.Briefings.Differences;
using BriefBot.Briefings.Stories;
using BriefBot.LanguageModel.Grounding.Facts;
using BriefBot.LanguageModel.Grounding.Reading;

namespace BriefBot.Briefings.Writing;

/// <summary>Finds what is new in a story that was told before.</summary>
internal static class StoryChanges
{
    private const int Most = 4;

    /// <summary>Sentences further on than this are background.</summary>
    private const int Horizon = 24;

    /// <summary>A sentence that shares more than this with a known one says little new.</summary>
    private const double Known = 0.5;

    /// <summary>The changes, revised figures first; empty when the story is new or nothing in it is.</summary>
    public static IReadOnlyList<StoryChange> Of(Story story)
    {
        if (story.Known.Count == 0)
        {
            return [];
        }

        var changes = new List<StoryChange>();
        var fresh = story.Sentences.Where(s => s.Order < Horizon && StandAlone.Is(s.Text) && !story.Before.Any(b => b.Copies.SaysTheSame(s.Copies) && b.Text.Length * 2 >= s.Text.Length)).ToList();
        var told = new List<StorySentence>();
        var figures = new List<NumberFact>();
        foreach (var sentence in fresh)
        {
            if (Revised(story, sentence) is { } revised)
            {
                Add(sentence, revised);
            }
        }

        foreach (var sentence in fresh)
        {
            if (NewFigureOf(story, sentence) is { } figure && !figures.Exists(f => Same(f, figure)))
            {
                figures.Add(figure);
                Add(sentence, new StoryChange.NewFigure(StoryTelling.Grounded(story, sentence)));
            }
        }

        foreach (var sentence in fresh.Where(s => NamesSomethingNew(story, s) && story.Before.All(b => s.Copies.Overlap(b.Copies) < Known)).OrderBy(s => s.Order))
        {
            Add(sentence, new StoryChange.NewStatement(StoryTelling.Grounded(story, sentence)));
        }

        return changes;

        void Add(StorySentence sentence, StoryChange change)
        {
            if (changes.Count < Most && told.TrueForAll(t => !t.Copies.SaysTheSame(sentence.Copies) && sentence.Copies.Overlap(t.Copies) < Known))
            {
                told.Add(sentence);
                changes.Add(change);
            }
        }
    }

    private static StoryChange.Revised? Revised(Story story, StorySentence sentence)
    {
        foreach (var before in story.Before)
        {
            if (FigureDifference.FindRevised(before.Statement, sentence.Statement) is var (was, now) && !IsStillGiven(story, sentence, was.Number))
            {
                var words = now.Near.Where(w => Statement.PartnerOf(now.Statement[w], was.Statement, was.Statement.Words) is not null)
                    .Order().Take(6).Select(w => now.Statement.Read.Text[now.Statement[w].Start..now.Statement[w].End]);
                return new StoryChange.Revised(string.Join(' ', words), before.Quote, StoryTelling.Grounded(story, sentence));
            }
        }

        return null;
    }

    /// <summary>The new article has the old figure as well: it measures something else.</summary>
    private static bool IsStillGiven(Story story, StorySentence sentence, NumberFact was) => story.Sentences
        .Where(s => s.Article.Id == sentence.Article.Id && s.Range != sentence.Range)
        .Any(s => s.Statement.Read.Numbers.Any(n => Same(n, was)));

    /// <summary>The same told in other words is no news: a new statement names somebody or something that the story did not have.</summary>
    private static bool NamesSomethingNew(Story story, StorySentence sentence) => sentence.Statement.Names.Select(n => sentence.Statement[n].Term)
        .Any(name => !story.Known.Any(k => k.Words.ContainsKey(name) || k.Words.ContainsKey(NameTable.Canonical(name)) || k.Text.Contains(name, StringComparison.OrdinalIgnoreCase)));

    private static NumberFact? NewFigureOf(Story story, StorySentence sentence) => MeasuredFigure.Of(sentence.Statement)
        .Where(f => f.IsTelling && !story.Before.Any(b => b.Statement.Read.Numbers.Any(n => Same(n, f.Number)))).Select(f => f.Number).FirstOrDefault();

    private static bool Same(NumberFact a, NumberFact b) => a.Kind == b.Kind && a.Unit == b.Unit && a.Value == b.Value;
}

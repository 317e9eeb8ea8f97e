using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Briefings;
using BriefBot.Memory;

namespace BriefBot.Trials.Briefings;

/// <summary>Writes as many stories as it is told; each briefing takes in ten more imports.</summary>
internal sealed class ScriptedWriter : IBriefingWriter
{
    public int Stories { get; set; } = 1;

    public List<BriefingRequest> Requests { get; } = [];

    public Exception? Failure { get; set; }

    public static Briefing Of(BriefingRequest request, int stories)
    {
        var article = new ArticleReference(new ArticleId("a1"), 1, "The port", "Herald", new Uri("https://herald.example/port"), null);
        var quote = new Quote(article, new TextRange(0, 34), FixedMemory.Text[..34]);
        var sentence = new GroundedSentence(quote.Text, [quote]);
        return new Briefing(
            request.Channel,
            request.Date,
            request.After,
            new ImportMark(request.After.Value + 10),
            [
                .. Enumerable.Range(0, stories).Select(i => new BriefingStory(
                    $"s{i}", sentence, [sentence], [article], i == 0,
                    i == 0 ? [] : [new StoryChange.Revised("ships", quote, sentence), new StoryChange.NewFigure(sentence)],
                    [new Difference("ships", [quote, quote])], 1)),
            ],
            stories == 0 ? [] : [new DayNumber("91 ships", null, quote)],
            stories + 1,
            [new LeftOutArticle(article, "a copy")]);
    }

    public Task<Briefing> WriteAsync(BriefingRequest request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        return Failure is { } failure ? Task.FromException<Briefing>(failure) : Task.FromResult(Of(request, Stories));
    }
}

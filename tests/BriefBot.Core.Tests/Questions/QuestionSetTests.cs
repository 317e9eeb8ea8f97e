using System.Globalization;
using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Core.Tests.Articles;
using BriefBot.Memory;
using BriefBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.Core.Tests.Questions;

/// <summary>The project's own questions, asked as a user would: what is covered must be shown, what is not must be said.</summary>
public sealed class QuestionSetTests(ITestOutputHelper output) : IDisposable
{
    private const int FirstSentences = 3;
    private const double LeastStarterShown = 0.95;
    private const double LeastStarterSilent = 0.91;
    private const double LeastRawShown = 0.93;
    private const double LeastRawSilent = 0.90;

    private readonly string _folder = Directory.CreateTempSubdirectory("briefbot-questions-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task StarterArticles_Asked_ShowFactsAndSayWhatIsNotCovered()
    {
        var (shown, silent) = await AskAsync("starter-questions.jsonl", indexer => indexer.IndexStarterArticlesAsync(Token));

        Assert.True(shown >= LeastStarterShown, $"Only {shown:P1} of the covered questions show the expected fact; at least {LeastStarterShown:P0} must.");
        Assert.True(silent >= LeastStarterSilent, $"Only {silent:P1} of the other questions get \"not covered\"; at least {LeastStarterSilent:P0} must.");
    }

    [Fact]
    public async Task RawArticles_Asked_ShowFactsAndSayWhatIsNotCovered()
    {
        var articles = SharedFiles.Find("articles");
        var (shown, silent) = await AskAsync("raw-questions.jsonl", indexer => indexer.IndexAsync([articles], Token));

        Assert.True(shown >= LeastRawShown, $"Only {shown:P1} of the covered questions show the expected fact; at least {LeastRawShown:P0} must.");
        Assert.True(silent >= LeastRawSilent, $"Only {silent:P1} of the other questions get \"not covered\"; at least {LeastRawSilent:P0} must.");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<(double Shown, double Silent)> AskAsync(string file, Func<IArticleIndexer, IAsyncEnumerable<IndexedArticle>> index)
    {
        await using var services = new ServiceCollection()
            .AddArticles()
            .AddArticleMemory()
            .AddAnswers()
            .Configure<DataOptions>(options => options.Directory = _folder)
            .BuildServiceProvider();
        await foreach (var article in index(services.GetRequiredService<IArticleIndexer>()))
        {
            Assert.Equal(IndexStatus.Added, article.Status);
        }

        var answerer = services.GetRequiredService<IAnswerer>();
        var results = new List<(ProjectQuestion Question, bool IsRight)>();
        foreach (var question in ProjectQuestion.Read(file))
        {
            var answer = await answerer.AnswerAsync(question.Question, null, Token);
            var isRight = question.Covered
                ? answer is Answer.Grounded grounded && question.IsShownBy(grounded.Sentences.Take(FirstSentences).Select(s => s.Text))
                : answer is Answer.NotCovered;
            results.Add((question, isRight));
            if (!isRight)
            {
                output.WriteLine($"wrong: {question.Id} ({question.Kind}) {question.Question}");
            }
        }

        var shown = Share(results.Where(r => r.Question.Covered));
        var silent = Share(results.Where(r => !r.Question.Covered));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: covered_shown={shown:F3} uncovered_silent={silent:F3}"));
        return (shown, silent);
    }

    private static double Share(IEnumerable<(ProjectQuestion Question, bool IsRight)> results) => results.Average(r => r.IsRight ? 1.0 : 0.0);
}

using BriefBot.Articles;
using BriefBot.Memory;
using BriefBot.Memory.Evaluation;

namespace BriefBot.Core.Tests.Memory.Evaluation;

public sealed class EvaluatorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_FactsAtRanksTwoAndThree_ScoresAsTheBenchmarkDefines()
    {
        var memory = new RankedList(.9, "nothing here", "one: the ferry  sank.", "two: the crew\nwas saved.", "one: the ferry sank.");
        var report = await RunAsync(memory, Question("q", "inference", "the ferry sank.", "the crew was saved."));

        Assert.Equal(1, report.All.Questions);
        Assert.Equal(1 / 2.0, report.All.Mrr10);
        Assert.Equal(1, report.All.Hits10);
        Assert.Equal(1, report.All.Hits4);
        Assert.Equal(((1 / 2.0) + (1 / 3.0)) / 2, report.All.Map10, precision: 12);
        Assert.Equal(1, report.All.All10);
    }

    [Fact]
    public async Task Run_FactAtRankFive_HitsTenButNotFour()
    {
        var report = await RunAsync(new RankedList(.9, "a", "b", "c", "d", "the ferry sank."), Question("q", "x", "the ferry sank."));
        Assert.Equal((1, 0, 0.2), (report.All.Hits10, report.All.Hits4, report.All.Mrr10));
    }

    [Fact]
    public async Task Run_OneFactOfTwoFound_IsNoAll10()
    {
        var report = await RunAsync(new RankedList(.9, "the ferry sank."), Question("q", "x", "the ferry sank.", "the crew was saved."));
        Assert.Equal((1, 0, 0.5), (report.All.Hits10, report.All.All10, report.All.Map10));
    }

    [Fact]
    public async Task Run_QuestionsOfTwoTypes_AreAlsoScoredApart()
    {
        var report = await RunAsync(
            new RankedList(.9, "the ferry sank."), Question("1", "easy", "the ferry sank."), Question("2", "hard", "the moon fell."));
        Assert.Equal(["easy", "hard"], report.ByType.Keys);
        Assert.Equal((1, 0, 0.5), (report.ByType["easy"].Hits10, report.ByType["hard"].Hits10, report.All.Hits10));
    }

    [Fact]
    public async Task Run_NullQuestions_AreLeftOutOfRetrievalAndScoredForAbstention()
    {
        var report = await RunAsync(
            new RankedList(.4, "the ferry sank."), Question("1", "x", "the ferry sank."), Question("2", "null"));
        Assert.Equal(1, report.All.Questions);
        Assert.Equal((1, 0, .5), (report.Abstention.NullCaught, report.Abstention.AnswerableKept, report.Abstention.Auc));
    }

    [Theory]
    [InlineData(1, new[] { .8, .9 }, new[] { .1, .2 })]
    [InlineData(0, new[] { .1 }, new[] { .2 })]
    [InlineData(.5, new[] { .3 }, new[] { .3 })]
    [InlineData(.75, new[] { .3, .9 }, new[] { .3, .1, .9, .2 })]
    public void AreaUnderCurve_TiesCountHalf(double expected, double[] answerable, double[] unanswerable) =>
        Assert.Equal(expected, Evaluator.AreaUnderCurve(answerable, unanswerable), precision: 12);

    [Fact]
    public void AreaUnderCurve_OneKindMissing_IsNotANumber() => Assert.True(double.IsNaN(Evaluator.AreaUnderCurve([.5], [])));

    [Fact]
    public async Task WorstQuestions_NamesTheMissedFactAndLeavesOutWhatWentWell()
    {
        var report = await RunAsync(
            new RankedList(.9, "the ferry sank."), Question("good", "x", "the ferry sank."), Question("bad", "x", "the moon fell."));
        var text = new StringWriter();
        WorstQuestions.Write(text, report, most: 10);

        Assert.Contains("## bad (x)", text.ToString());
        Assert.Contains("- rank -, article a: the moon fell.", text.ToString());
        Assert.DoesNotContain("## good", text.ToString());
    }

    private static EvaluationQuestion Question(string id, string type, params string[] facts) =>
        new(id, $"Question {id}?", type, facts.Length > 0, [.. facts.Select(fact => new EvaluationFact("a", fact))]);

    private static Task<EvaluationReport> RunAsync(IArticleMemory memory, params EvaluationQuestion[] questions) =>
        Evaluator.RunAsync(memory, questions, threshold: .5, asked: null, Token);

    /// <summary>A memory that finds the same passages for every question.</summary>
    private sealed class RankedList(double coverage, params string[] passages) : IArticleMemory
    {
        private static readonly ArticleReference Source = new(new ArticleId("a"), 1, "A", null, null, null);

        public Task<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellationToken) => Task.FromResult(
            new SearchResult([.. passages.Select(text => new Passage(Source, new TextRange(0, text.Length), text, 1))], coverage));

        public Task<IReadOnlyList<ImportOutcome>> ImportAsync(IReadOnlyList<Article> articles, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<bool> DeleteAsync(ArticleId id, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<ArticleListing>> ListAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<StoredArticle?> FindAsync(ArticleId id, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<string?> ReadRangeAsync(ArticleId id, int version, TextRange range, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<StoredArticle?> FindVersionAsync(ArticleId id, int version, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<ImportList> ListImportsAsync(ImportMark after, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}

using BriefBot.Memory;
using BriefBot.Memory.Evaluation;
using BriefBot.Memory.Lexical;
using BriefBot.Memory.Passages;
using BriefBot.Memory.Ranking;
using BriefBot.Memory.Sqlite;
using BriefBot.Storage;

namespace BriefBot.Benchmarks.Fitting;

/// <summary>The index and the passages in memory, so that thousands of rankings can be tried.</summary>
internal sealed class TuningIndex
{
    private readonly LexicalIndex _index;
    private readonly Dictionary<long, uint[]> _terms = [];
    private readonly List<(long Row, string Text)> _texts = [];

    /// <summary>Reads the memory of a folder.</summary>
    public TuningIndex(string directory)
    {
        using var database = SqliteDatabase.Open(MemoryDatabase.Layout, directory);
        _index = database.Read(connection =>
        {
            foreach (var (row, start, end, terms, text) in connection.Query(
                r => (r.GetInt64(0), r.GetInt32(1), r.GetInt32(2), r.GetFieldValue<byte[]>(3), r.GetString(4)),
                "SELECT p.id, p.\"start\", p.\"end\", p.terms, v.text FROM passages p JOIN versions v ON v.id = p.version_id ORDER BY p.id"))
            {
                _terms.Add(row, PassageTerms.FromBytes(terms));
                _texts.Add((row, WithoutWhiteSpace(text[start..end])));
            }

            return new IndexKeeper(database).At(connection)!;
        });
    }

    /// <summary>The answerable questions, each with the passages that hold its facts.</summary>
    public IReadOnlyList<TuningQuestion> Locate(IEnumerable<EvaluationQuestion> questions) =>
        [.. questions.Where(q => q.Answerable).AsParallel().AsOrdered().Select(Locate)];

    /// <summary>Searches with weights, up to the features of the candidates.</summary>
    public TuningCandidates Find(string question, RankingWeights weights)
    {
        var analyzed = new QuestionAnalyzer(weights).Analyze(question, _index);
        var candidates = new CandidateFinder(weights).Find(analyzed, _index, SearchFilter.None);
        var extractor = new FeatureExtractor(analyzed, weights);
        var features = candidates.Select(c => extractor.Extract(c, _terms[c.Row])).ToArray();
        return new TuningCandidates(candidates, features, features.Aggregate(default(Features), (a, b) => Features.Max(a, b)));
    }

    private TuningQuestion Locate(EvaluationQuestion question)
    {
        var facts = new Dictionary<long, uint>();
        for (var f = 0; f < question.Facts.Count; f++)
        {
            var fact = WithoutWhiteSpace(question.Facts[f].Text);
            foreach (var (row, _) in _texts.Where(t => t.Text.Contains(fact, StringComparison.Ordinal)))
            {
                facts[row] = facts.GetValueOrDefault(row) | (1u << f);
            }
        }

        return new TuningQuestion(question.Question, question.Facts.Count, facts);
    }

    private static string WithoutWhiteSpace(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}

using BriefBot.Chat;

namespace BriefBot.Contract;

/// <summary>A line of <c>search --json</c>.</summary>
internal sealed record SearchLine(
    string? Id, string Question, double CoverageScore, IReadOnlyList<SearchLine.PassageJson> Passages, double ElapsedMs)
{
    public static SearchLine Of(string? id, string question, Reply reply, double elapsedMs)
    {
        if (reply is not Reply.Found { Result: var result })
        {
            return new SearchLine(id, question, 0, [], elapsedMs);
        }

        var passages = result.Passages.Select((passage, index) => new PassageJson(
            index + 1, passage.Score, passage.Article.Id.Value, passage.Range.Start, passage.Range.End, passage.Text));
        return new SearchLine(id, question, result.CoverageScore, [.. passages], elapsedMs);
    }

    /// <summary>A passage that was found.</summary>
    internal sealed record PassageJson(int Rank, double Score, string ArticleId, int Start, int End, string Text);
}

using BriefBot.Memory;
using BriefBot.Storage;

namespace BriefBot.Doctor;

/// <summary>Checks the articles: that they can be listed, and that what belongs together is there.</summary>
internal static class MemoryCheck
{
    private const string Check = "database";

    public static async Task<IReadOnlyList<CheckResult>> RunAsync(IArticleMemory memory, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            var articles = await memory.ListAsync(cancellationToken);
            var problems = await memory.CheckAsync(cancellationToken);
            var results = problems.Count == 0
                ? new List<CheckResult> { CheckResult.Ok(Check, $"opens, {articles.Count} articles, no damage found") }
                : [.. problems.Select(problem => CheckResult.Fail(Check, problem, DatabaseFilesCheck.Restore))];
            if (articles.Any(article => article.Indexed > time.GetUtcNow().AddDays(1)))
            {
                results.Add(CheckResult.Warn("clock", "articles were indexed in what is now the future", "set the system's clock"));
            }

            return results;
        }
        catch (Exception error) when (error is StorageException or IOException or UnauthorizedAccessException)
        {
            return [CheckResult.Fail(Check, error.Message, DatabaseFilesCheck.Restore)];
        }
    }
}

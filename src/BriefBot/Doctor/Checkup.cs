using System.Runtime.CompilerServices;
using BriefBot.Articles;
using BriefBot.Memory;
using BriefBot.Settings;
using BriefBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BriefBot.Doctor;

/// <summary>Checks what BriefBot needs to work, from the ground up.</summary>
internal static class Checkup
{
    private const long LittleSpace = 500L * 1024 * 1024;
    private const long NoSpace = 20L * 1024 * 1024;
    private const string Restore = "restore the data directory from a backup, or move it away and index again";

    // No machine that runs this version can truly be before this day.
    private static readonly DateTimeOffset Built = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Checks that work with valid settings only.</summary>
    public static async IAsyncEnumerable<CheckResult> RunAsync(
        IServiceProvider services, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var streams = services.GetRequiredService<Streams>();
        var data = Path.GetFullPath(services.GetRequiredService<IOptions<DataOptions>>().Value.Directory, streams.WorkingDirectory);
        var writable = Writable(data);
        yield return writable;
        yield return Space(data);
        yield return Clock(services.GetRequiredService<TimeProvider>());
        yield return Starter();
        if (writable.Status == CheckStatus.Fail)
        {
            yield break;
        }

        foreach (var result in await DatabaseAsync(services, cancellationToken))
        {
            yield return result;
        }

        yield return await EmbeddingsCheck.RunAsync(services, cancellationToken);
    }

    public static IEnumerable<CheckResult> Settings(SettingsProblemsException? problems) => problems is null
        ? [CheckResult.Ok("settings", $"{SettingsCatalog.All.Count} known, all valid")]
        : problems.Problems.Select(problem => CheckResult.Fail("settings", problem, "put it right where it is set"));

    private static CheckResult Writable(string directory)
    {
        const string check = "data directory";
        try
        {
            Directory.CreateDirectory(directory);
            var probe = Path.Combine(directory, $".doctor-{Environment.ProcessId}");
            using (File.Create(probe, 1, FileOptions.DeleteOnClose))
            {
            }

            return CheckResult.Ok(check, $"{directory} can be written");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return CheckResult.Fail(
                check, $"{directory} cannot be written: {error.Message}", "give this user the right to write there, or choose another with --data DIR");
        }
    }

    private static CheckResult Space(string directory)
    {
        const string check = "free disk";
        const string fix = "free some space, or choose a data directory on another disk with --data DIR";
        try
        {
            var free = new DriveInfo(directory).AvailableFreeSpace;
            var detail = $"{free / (1024 * 1024)} MB";
            return free switch
            {
                < NoSpace => CheckResult.Fail(check, detail, fix),
                < LittleSpace => CheckResult.Warn(check, detail, fix),
                _ => CheckResult.Ok(check, detail),
            };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return CheckResult.Warn(check, $"cannot be told: {error.Message}", "look at it by hand");
        }
    }

    private static CheckResult Clock(TimeProvider time)
    {
        var now = time.GetUtcNow();
        var detail = $"{now.UtcDateTime:yyyy-MM-dd HH:mm} UTC";
        return now < Built
            ? CheckResult.Fail("clock", detail + " lies before this program was made", "set the system's clock")
            : CheckResult.Ok("clock", detail);
    }

    private static CheckResult Starter()
    {
        var count = StarterArticles.Ids.Count;
        return count > 0
            ? CheckResult.Ok("starter articles", $"{count} ship with this program")
            : CheckResult.Warn("starter articles", "none in this build", "build again from a complete clone; your own articles work regardless");
    }

    private static async Task<IReadOnlyList<CheckResult>> DatabaseAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        const string check = "database";
        try
        {
            var memory = services.GetRequiredService<IArticleMemory>();
            var articles = await memory.ListAsync(cancellationToken);
            var problems = await memory.CheckAsync(cancellationToken);
            var results = problems.Count == 0
                ? new List<CheckResult> { CheckResult.Ok(check, $"opens, {articles.Count} articles, no damage found") }
                : [.. problems.Select(problem => CheckResult.Fail(check, problem, Restore))];
            if (articles.Any(article => article.Indexed > services.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(1)))
            {
                results.Add(CheckResult.Warn("clock", "articles were indexed in what is now the future", "set the system's clock"));
            }

            return results;
        }
        catch (Exception error) when (error is StorageException or IOException or UnauthorizedAccessException)
        {
            return [CheckResult.Fail(check, error.Message, Restore)];
        }
    }
}

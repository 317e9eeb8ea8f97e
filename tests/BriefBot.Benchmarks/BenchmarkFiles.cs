namespace BriefBot.Benchmarks;

/// <summary>Finds the files that benchmarks read, in the folders above the current one.</summary>
internal static class BenchmarkFiles
{
    private const string MultiHop = "shared/benchmarks/multihop-rag";
    private const string OwnQuestions = "tests/BriefBot.Core.Tests/Questions/starter-questions.jsonl";

    /// <summary>The 609 news articles.</summary>
    public static string Articles => Find($"{MultiHop}/articles.jsonl");

    /// <summary>The questions to them that are free for tuning.</summary>
    public static string DevelopmentQuestions => Find($"{MultiHop}/questions.dev.jsonl");

    /// <summary>The project's own questions, to the starter articles.</summary>
    public static string StarterQuestions => Find(OwnQuestions);

    /// <summary>A file by its path below one of the folders.</summary>
    /// <exception cref="UnusableException">It is in none of them.</exception>
    public static string Find(string path)
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, path);
            if (File.Exists(file))
            {
                return file;
            }
        }

        throw new UnusableException($"{path} is missing: it is neither below {Environment.CurrentDirectory} nor below a folder above it.");
    }
}

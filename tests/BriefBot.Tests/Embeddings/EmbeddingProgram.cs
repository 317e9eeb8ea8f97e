using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Chat;
using BriefBot.Embeddings;
using BriefBot.Logs;
using BriefBot.Memory;
using BriefBot.Settings;
using BriefBot.Summaries;
using BriefBot.Tests.Worlds;
using BriefBot.Trials;

namespace BriefBot.Tests.Embeddings;

/// <summary>The whole program in this process, connected to a stand-in endpoint, with everything that it ever printed.</summary>
internal sealed class EmbeddingProgram : IDisposable
{
    public const string Key = "sk-very-secret-1234";

    private readonly StringWriter _everything = new();

    /// <summary>Delays of retries pass at once; the time limits of a question (2 seconds) and of a try stand still.</summary>
    public HandClock Clock { get; } = new() { PassesAtOnce = delay => delay < TimeSpan.FromSeconds(15) && delay != TimeSpan.FromSeconds(2) };

    public string Model { get; init; } = "stand-in";

    public string Folder { get; } = Directory.CreateTempSubdirectory("briefbot-").FullName;

    /// <summary>All output of all runs.</summary>
    public string Everything => _everything.ToString();

    public async Task<ProgramRun> RunAsync(string endpoint, params string[] args)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        var streams = new Streams(new StringReader(string.Empty), output, error) { WorkingDirectory = Folder };
        var program = new BriefBotProgram(streams, Clock, (services, settings) => services
            .AddSettings(settings)
            .AddStandardErrorLog(settings)
            .AddArticles()
            .AddArticleMemory()
            .AddEmbeddings(settings)
            .AddAnswers()
            .AddSummaries()
            .AddChat());
        string[] all =
        [
            .. args, "--data", Path.Combine(Folder, "data"), "--set", $"Embeddings:Endpoint={endpoint}", "--set", $"Embeddings:Key={Key}",
            "--set", $"Embeddings:Model={Model}", "--set", "Log:Level=Trace",
        ];
        var code = await program.RunAsync(all, TestContext.Current.CancellationToken);
        await _everything.WriteAsync($"{output}{error}");
        return new ProgramRun(code, output.ToString(), error.ToString());
    }

    public string Write(string name, string content)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

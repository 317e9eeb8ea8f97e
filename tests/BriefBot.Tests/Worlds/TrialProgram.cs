using BriefBot.Answers;
using BriefBot.Chat;
using BriefBot.Logs;
using BriefBot.Memory;
using BriefBot.Settings;
using BriefBot.Summaries;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.Tests.Worlds;

/// <summary>The program in this process, in a directory of its own, on <see cref="TinyRooms"/>.</summary>
internal sealed class TrialProgram : IDisposable
{
    public TrialProgram(TinyRooms? rooms = null) => Rooms = rooms ?? new TinyRooms();

    public TinyRooms Rooms { get; }

    public string Folder { get; } = Directory.CreateTempSubdirectory("briefbot-").FullName;

    public int? Width { get; init; }

    public string Write(string name, string content)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    public Task<ProgramRun> RunAsync(params string[] args) => RunAsync(args, string.Empty, TestContext.Current.CancellationToken);

    public Task<ProgramRun> ChatAsync(string input, params string[] args) =>
        RunAsync(args, input, TestContext.Current.CancellationToken);

    public async Task<ProgramRun> RunAsync(string[] args, string input, CancellationToken cancellationToken)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        var streams = new Streams(new StringReader(input), output, error) { WorkingDirectory = Folder, Width = Width };
        var program = new BriefBotProgram(streams, TimeProvider.System, (services, settings) => services
            .AddSettings(settings)
            .AddStandardErrorLog(settings)
            .AddSingleton<IArticleMemory>(Rooms)
            .AddSingleton<IArticleIndexer>(Rooms)
            .AddSingleton<IAnswerer>(Rooms)
            .AddSingleton<ISummarizer>(Rooms)
            .AddChat());
        var code = await program.RunAsync(args, cancellationToken);
        return new ProgramRun(code, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

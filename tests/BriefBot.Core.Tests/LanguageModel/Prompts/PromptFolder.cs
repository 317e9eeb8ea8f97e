using BriefBot.LanguageModel.Prompts;
using BriefBot.LanguageModel.Prompts.Files;
using BriefBot.Trials;
using Microsoft.Extensions.Logging;

namespace BriefBot.Core.Tests.LanguageModel.Prompts;

/// <summary>A folder with copies of the repository's prompts, gone at the end.</summary>
internal sealed class PromptFolder : IDisposable
{
    private DateTime _written = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public PromptFolder()
    {
        Directory.CreateDirectory(Own);
        Directory.CreateDirectory(Shipped);
        foreach (var name in PromptNames.All)
        {
            File.Copy(RepositoryPrompts.FileOf(name), Path.Combine(Shipped, name + ".yaml"));
        }
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("briefbot-prompts-").FullName;

    public string Own => Path.Combine(Root, "own");

    public string Shipped => Path.Combine(Root, "shipped");

    public HandClock Clock { get; } = new();

    public LogLines Logged { get; } = new();

    public PromptLibrary Open(string? own = null) => new(new PromptFolders(own, Shipped), Clock, Logged);

    /// <summary>Writes a file of its own time of writing, however fast the test is.</summary>
    public void Write(string file, string text)
    {
        File.WriteAllText(file, text);
        File.SetLastWriteTimeUtc(file, _written += TimeSpan.FromSeconds(1));
    }

    public void LetTheNextUseLook() => Clock.Advance(PromptLibrary.LookAgainAfter);

    public void Dispose() => Directory.Delete(Root, recursive: true);

    internal sealed class LogLines : ILogger
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add($"{logLevel}: {formatter(state, exception)}");
    }
}

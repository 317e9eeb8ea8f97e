using BriefBot.Tests.Worlds;

namespace BriefBot.Tests.Chatting;

/// <summary>The briefing on the console, in the built program with the starter articles.</summary>
public sealed class BriefingChatTests : IDisposable
{
    private const string AnyAge = "Briefings:WindowDays=3650";

    private readonly ProgramProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Now_InTheChat_IsShownOnTheScreenAndFoundAgain()
    {
        var run = await _program.RunAsync(
            ["--set", AnyAge], "/briefing schedule 07:00 Asia/Tokyo weekdays\n/briefing now move:yes\n/briefing show\n/briefing status\n");
        Assert.Equal(0, run.Code);
        Assert.Contains("The briefing comes at 07:00 Asia/Tokyo, weekdays.", run.Out, StringComparison.Ordinal);
        Assert.Equal(3, run.Out.Split("Briefing, ").Length);
        Assert.Contains("The briefing is posted: ", run.Out, StringComparison.Ordinal);
        Assert.Contains("Articles: 5 considered", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Now_WithAFolder_IsWrittenAsMarkdown()
    {
        var run = await _program.RunAsync(["--set", AnyAge, "--set", "Briefings:MarkdownFolder=briefings"], "/briefing now\n");
        Assert.Equal(0, run.Code);
        var file = Assert.Single(Directory.GetFiles(Path.Combine(_program.Folder, "briefings")));
        Assert.EndsWith(".md", file, StringComparison.Ordinal);
        Assert.StartsWith("# Briefing, ", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain("# Briefing", run.Out, StringComparison.Ordinal);
    }
}

using System.Diagnostics;
using BriefBot.Articles;

namespace BriefBot.Core.Tests.Articles.BadFiles;

/// <summary>Whatever a file holds: an outcome with a reason, or the article; never an exception.</summary>
public sealed class BadFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bad-files-").FullName;

    public static TheoryData<string> Classes => [.. BadFileClasses.All.Select(file => file.Class)];

    [Fact]
    public void Classes_AreManyAndDistinct()
    {
        Assert.True(BadFileClasses.All.Count >= 40);
        Assert.Distinct(BadFileClasses.All.Select(file => file.Class));
    }

    [Theory]
    [MemberData(nameof(Classes))]
    public async Task BadFile_Read_IsReportedOrRead(string badClass)
    {
        var file = BadFileClasses.All.Single(file => file.Class == badClass);

        var fromStream = await ArticleReading.ReadAsync(file.FileName, file.Content);
        var path = Path.Combine(_folder, file.FileName);
        await File.WriteAllBytesAsync(path, file.Content, TestContext.Current.CancellationToken);
        var fromFile = await ArticleReading.ReadFileAsync(path);

        Expect(file, fromStream);
        Expect(file, fromFile);
    }

    [Fact]
    public async Task TooLargeFile_Read_IsReportedWithTheLimit()
    {
        foreach (var name in (string[])["a.txt", "a.md", "a.html", "a.docx"])
        {
            var failed = Assert.IsType<ReadOutcome.Failed>(Assert.Single(await ArticleReading.ReadAsync(name, new byte[4096], maxFileBytes: 2048)));
            Assert.Contains("larger than 2 KB", failed.Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task TooLargeLine_Read_IsReportedAndTheRestGoesOn()
    {
        var lines = "{\"title\": \"Long\", \"body\": \"" + new string('a', 300_000) + "\"}\n{\"title\": \"Short\", \"body\": \"Here.\"}\n";

        var outcomes = await ArticleReading.ReadAsync("a.jsonl", System.Text.Encoding.UTF8.GetBytes(lines), maxFileBytes: 2048);

        Assert.Contains("larger", Assert.IsType<ReadOutcome.Failed>(outcomes[0]).Reason, StringComparison.Ordinal);
        Assert.Equal("a.jsonl:2", Assert.IsType<ReadOutcome.Read>(outcomes[1]).Path);
    }

    [Fact]
    public async Task MissingFile_Read_IsReported() => await ExpectFailure(Path.Combine(_folder, "missing.txt"), "does not exist");

    [Fact]
    public async Task FolderInPlaceOfFile_Read_IsReported()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "folder.txt"));
        await ExpectFailure(Path.Combine(_folder, "folder.txt"), "folder");
    }

    [Fact]
    public async Task UnreadableFile_Read_IsReported()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.UserName == "root", "This user may read everything.");
        var path = Path.Combine(_folder, "secret.txt");
        await File.WriteAllTextAsync(path, "Secret.", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.None);
        }

        await ExpectFailure(path, "permission");
    }

    [Fact]
    public async Task Pipe_Read_IsReportedWithoutWaiting()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes have no path in a folder here.");
        var path = Path.Combine(_folder, "pipe.txt");
        using var mkfifo = Process.Start("mkfifo", path);
        await mkfifo.WaitForExitAsync(TestContext.Current.CancellationToken);

        await ExpectFailure(path, "pipe");
    }

    [Fact]
    public async Task LinkToDevice_Read_IsReportedWithoutWaiting()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no device files here.");
        var path = Path.Combine(_folder, "device.txt");
        File.CreateSymbolicLink(path, "/dev/zero");

        await ExpectFailure(path, "device");
    }

    [Fact]
    public async Task BrokenLink_Read_IsReported()
    {
        var path = Path.Combine(_folder, "link.txt");
        File.CreateSymbolicLink(path, Path.Combine(_folder, "gone.txt"));

        await ExpectFailure(path, "not exist");
    }

    [Fact]
    public async Task PathWithZeroByte_Read_IsReported() => await ExpectFailure("a\0b.txt", "exist");

    [Fact]
    public async Task StreamThatBreaks_Read_IsReported()
    {
        foreach (var name in (string[])["a.txt", "a.jsonl"])
        {
            var outcomes = await ArticleReading.Reader().ReadAsync(name, new BreakingStream(), TestContext.Current.CancellationToken)
                .ToListAsync(TestContext.Current.CancellationToken);
            Assert.Contains("vanished", Assert.IsType<ReadOutcome.Failed>(Assert.Single(outcomes)).Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task CancelledRead_Throws()
    {
        var reading = ArticleReading.Reader().ReadAsync("a.jsonl", new MemoryStream("{}"u8.ToArray()), new CancellationToken(canceled: true));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await reading.ToListAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Expect(BadFile file, List<ReadOutcome> outcomes)
    {
        var outcome = Assert.Single(outcomes);
        if (file.Reason is null)
        {
            Assert.Contains(file.Text!, Assert.IsType<ReadOutcome.Read>(outcome).Article.Text, StringComparison.Ordinal);
        }
        else
        {
            var failed = Assert.IsType<ReadOutcome.Failed>(outcome);
            Assert.Contains(file.Reason, failed.Reason, StringComparison.OrdinalIgnoreCase);
            Assert.EndsWith(".", failed.Reason, StringComparison.Ordinal);
        }
    }

    private static async Task ExpectFailure(string path, string reason)
    {
        var failed = Assert.IsType<ReadOutcome.Failed>(Assert.Single(await ArticleReading.ReadFileAsync(path)));
        Assert.Equal(path, failed.Path);
        Assert.Contains(reason, failed.Reason, StringComparison.OrdinalIgnoreCase);
    }
}

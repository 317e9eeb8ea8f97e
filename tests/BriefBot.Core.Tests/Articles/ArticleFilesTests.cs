using BriefBot.Articles;

namespace BriefBot.Core.Tests.Articles;

public sealed class ArticleFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("article-files-").FullName;

    [Fact]
    public void Folder_Expanded_GivesItsArticlesInOrder()
    {
        Make("b.md", "a/c.txt", "a/B.HTML", "z.png", ".hidden.md", ".git/x.md", "Z.docx");

        var list = ArticleFiles.Expand([_folder]);

        Assert.Empty(list.Failures);
        Assert.Equal(["Z.docx", "a/B.HTML", "a/c.txt", "b.md"], list.Files.Select(file => Path.GetRelativePath(_folder, file).Replace('\\', '/')));
    }

    [Fact]
    public void LinksInACircle_Expanded_End()
    {
        Make("a/b/c.md");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "a", "b", "up"), Path.Combine(_folder, "a"));
        Directory.CreateSymbolicLink(Path.Combine(_folder, "a", "self"), Path.Combine(_folder, "a", "self"));

        Assert.Single(ArticleFiles.Expand([_folder]).Files.Select(File.ReadAllText).Distinct());
    }

    [Fact]
    public void MissingAndUnsupportedPaths_Expanded_AreReported()
    {
        Make("a.md", "b.pdf");

        var list = ArticleFiles.Expand([Path.Combine(_folder, "b.pdf"), Path.Combine(_folder, "none.md"), Path.Combine(_folder, "a.md"), "", "a\0"]);

        Assert.Single(list.Files);
        Assert.Equal(4, list.Failures.Count);
        Assert.Contains(".pdf", list.Failures[0].Reason, StringComparison.Ordinal);
        Assert.Contains("does not exist", list.Failures[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void SamePathTwice_Expanded_IsReadOnce()
    {
        Make("a.md");

        Assert.Single(ArticleFiles.Expand([_folder, Path.Combine(_folder, "a.md"), _folder]).Files);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Make(params string[] names)
    {
        foreach (var name in names)
        {
            var path = Path.Combine(_folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "Text.");
        }
    }
}

namespace BriefBot.Core.Tests.Articles;

/// <summary>Finds real articles that lie beside the repository; where they are missing, the test is skipped.</summary>
internal static class SharedFiles
{
    internal static string Find(params string[] path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "shared", "articles")))
            {
                var found = Path.Combine([folder.FullName, "shared", .. path]);
                if (Path.Exists(found))
                {
                    return found;
                }
            }
        }

        Assert.Skip($"{Path.Combine(path)} is not beside this repository.");
        return string.Empty;
    }
}

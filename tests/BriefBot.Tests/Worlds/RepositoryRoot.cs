namespace BriefBot.Tests.Worlds;

/// <summary>Finds files of the repository from wherever the tests were built.</summary>
internal static class RepositoryRoot
{
    public static string Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "BriefBot.sln")))
            {
                return Path.Combine(folder.FullName, path);
            }
        }

        throw new FileNotFoundException($"No repository above {AppContext.BaseDirectory}.");
    }
}

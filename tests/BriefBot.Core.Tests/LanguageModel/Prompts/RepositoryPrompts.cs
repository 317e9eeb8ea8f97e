using BriefBot.LanguageModel.Prompts;
using BriefBot.LanguageModel.Prompts.Files;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefBot.Core.Tests.LanguageModel.Prompts;

/// <summary>The prompts as they stand in the repository.</summary>
internal static class RepositoryPrompts
{
    public static string Folder { get; } = Find();

    public static PromptLibrary Library { get; } = new(new PromptFolders(null, Folder), TimeProvider.System, NullLogger.Instance);

    public static string FileOf(string name) => Path.Combine(Folder, name + ".yaml");

    public static string TextOf(string name) => File.ReadAllText(FileOf(name));

    /// <summary>Tests run somewhere below the repository.</summary>
    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "BriefBot.sln")))
            {
                return Path.Combine(folder.FullName, "prompts");
            }
        }

        throw new DirectoryNotFoundException("The tests do not run below the repository.");
    }
}

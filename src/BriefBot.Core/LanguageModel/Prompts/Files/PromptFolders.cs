namespace BriefBot.LanguageModel.Prompts.Files;

/// <summary>Where a prompt's file is: in the folder that was set, else next to the program.</summary>
internal sealed class PromptFolders(string? own, string shipped)
{
    private const string Extension = ".yaml";

    /// <summary>The folder next to the program.</summary>
    public static string Shipped => Path.Combine(AppContext.BaseDirectory, "prompts");

    /// <summary>The file that counts at the moment; it need not exist.</summary>
    public string FileOf(string prompt)
    {
        var mine = string.IsNullOrWhiteSpace(own) ? null : Path.Combine(own, prompt + Extension);
        return mine is not null && File.Exists(mine) ? mine : Path.Combine(shipped, prompt + Extension);
    }

    /// <summary>Files in the folder that was set which no prompt is read from: a misspelt name would go unnoticed.</summary>
    public IEnumerable<PromptProblem> Strays()
    {
        if (string.IsNullOrWhiteSpace(own))
        {
            return [];
        }

        if (!Directory.Exists(own))
        {
            return [new(own, 0, $"the folder does not exist: create it, or correct {PromptOptions.Section}:{nameof(PromptOptions.Folder)}")];
        }

        return Directory.EnumerateFiles(own).Order(StringComparer.Ordinal)
            .Where(file => Path.GetExtension(file) is Extension or ".yml" && !PromptNames.All.Any(name => Path.GetFileName(file) == name + Extension))
            .Select(file => new PromptProblem(file, 0, $"no prompt is read from this file: the names are {string.Join(", ", PromptNames.All.Select(n => n + Extension))}"));
    }
}

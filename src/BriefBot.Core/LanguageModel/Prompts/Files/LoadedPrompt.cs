namespace BriefBot.LanguageModel.Prompts.Files;

/// <summary>A prompt in use, and what came of the last look at its file.</summary>
/// <param name="Prompt">The prompt; null when it could never be read.</param>
/// <param name="Stamp">The file when it was last looked at.</param>
/// <param name="Problems">What was wrong with it then.</param>
internal sealed record LoadedPrompt(Prompt? Prompt, FileStamp Stamp, IReadOnlyList<PromptProblem> Problems)
{
    /// <summary>Reads a prompt's file, and has the checks look at what BriefBot itself can use.</summary>
    public static LoadedPrompt Read(string name, FileStamp stamp, IEnumerable<IPromptCheck> checks)
    {
        try
        {
            var (prompt, problems) = PromptFileReader.Read(stamp.File, name, File.ReadAllText(stamp.File));
            if (prompt is not null)
            {
                checks.ToList().ForEach(check => check.Check(prompt.Source));
            }

            return new(prompt, stamp, problems);
        }
        catch (PromptProblemsException refused)
        {
            return new(null, stamp, refused.Problems);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var reason = error is FileNotFoundException or DirectoryNotFoundException ? "the file is missing: put it back" : $"the file cannot be read: {error.Message}";

            // Written to at the moment, perhaps: without a stamp, the next look reads it again.
            return new(null, stamp with { Length = -1 }, [new(stamp.File, 0, reason)]);
        }
    }
}

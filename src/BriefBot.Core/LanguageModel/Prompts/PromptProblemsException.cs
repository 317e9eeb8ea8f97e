namespace BriefBot.LanguageModel.Prompts;

/// <summary>The prompts cannot be used; every problem is named, with file and line.</summary>
public sealed class PromptProblemsException(IReadOnlyList<PromptProblem> problems)
    : Exception("The prompts have problems:" + string.Concat(problems.Select(p => "\n  " + p)))
{
    /// <summary>All problems of all files, file by file, from top to bottom.</summary>
    public IReadOnlyList<PromptProblem> Problems { get; } = problems;
}

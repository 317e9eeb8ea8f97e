namespace BriefBot.LanguageModel.Prompts;

/// <summary>Something in a prompt file that the bot cannot work with.</summary>
/// <param name="File">The file's path.</param>
/// <param name="Line">The line, counted from 1; 0 when the file as a whole is meant.</param>
/// <param name="Message">What is wrong and what to write instead.</param>
public sealed record PromptProblem(string File, int Line, string Message)
{
    /// <summary>The problem as compilers print theirs: <c>file:line: message</c>.</summary>
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Message}" : $"{File}: {Message}";
}

namespace BriefBot.LanguageModel.Prompts;

/// <summary>The instructions for a language model, read from files and filled with values.</summary>
/// <remarks>
/// A file that was changed is taken over within two seconds of the next use. A change that cannot be used leaves the prompt
/// as it was; it is logged once and listed in <see cref="Problems"/>.
/// </remarks>
public interface IPromptLibrary
{
    /// <summary>What is wrong with files that were changed since the start; empty when all are in use as they stand.</summary>
    IReadOnlyList<PromptProblem> Problems { get; }

    /// <summary>All prompts as they are in use now.</summary>
    IReadOnlyList<PromptSource> Sources { get; }

    /// <summary>Fills a prompt with values. Each value reaches the model character for character, as a part of the message it stands in.</summary>
    /// <param name="name">The prompt, one of <see cref="PromptNames"/>.</param>
    /// <param name="values">The values by name (<see cref="PromptVariables"/>); those that the prompt has a default for may be left out.</param>
    /// <exception cref="ArgumentException">No prompt has that name, a value is missing, or the prompt has no variable of a value's name.</exception>
    RenderedPrompt Render(string name, IReadOnlyDictionary<string, string> values);
}

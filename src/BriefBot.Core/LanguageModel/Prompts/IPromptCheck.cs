namespace BriefBot.LanguageModel.Prompts;

/// <summary>Says what hinders another engine from using a prompt; each that is among the services is asked before a file is taken over.</summary>
public interface IPromptCheck
{
    /// <summary>Tries a prompt that BriefBot itself finds in order.</summary>
    /// <exception cref="PromptProblemsException">The engine cannot use it.</exception>
    void Check(PromptSource source);
}

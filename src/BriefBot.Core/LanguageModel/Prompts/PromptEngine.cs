namespace BriefBot.LanguageModel.Prompts;

/// <summary>Who loads, fills and runs the prompts.</summary>
public enum PromptEngine
{
    /// <summary>BriefBot itself.</summary>
    BuiltIn,

    /// <summary>Semantic Kernel, as kernel functions; needs a build with <c>-p:WithSemanticKernel=true</c>.</summary>
    SemanticKernel,
}

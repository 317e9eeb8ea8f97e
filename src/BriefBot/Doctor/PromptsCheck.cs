using BriefBot.LanguageModel;
using BriefBot.LanguageModel.Prompts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BriefBot.Doctor;

/// <summary>Reads all prompts as the bot would, and names each problem with its file and line.</summary>
internal static class PromptsCheck
{
    private const string Check = "prompts";
    private const string Fix = "put that line right, or take the file away: the one next to the program then counts";

    public static IEnumerable<CheckResult> Run(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<PromptOptions>>();
        var isUsed = services.GetRequiredService<IOptions<LanguageModelOptions>>().Value.Endpoint.Length > 0;
        try
        {
            // In services of its own: the program's have a library only where a model is set.
            var needed = new ServiceCollection().AddSingleton(options).AddPrompts();
            services.GetServices<IPromptCheck>().ToList().ForEach(check => needed.AddSingleton(check));
            using var own = needed.BuildServiceProvider();
            own.GetRequiredService<IPromptLibrary>();
            var from = string.IsNullOrWhiteSpace(options.Value.Folder) ? "those that ship with this program" : $"those in {options.Value.Folder}, the others as shipped";
            return [CheckResult.Ok(Check, $"all {PromptNames.All.Count} can be used, {from}")];
        }
        catch (PromptProblemsException problems)
        {
            return [.. problems.Problems.Select(problem => isUsed
                ? CheckResult.Fail(Check, problem.ToString(), Fix)
                : CheckResult.Warn(Check, problem + " (not used: no Model:Endpoint is set)", Fix))];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [CheckResult.Fail(Check, error.Message, $"put {PromptOptions.Section}:{nameof(PromptOptions.Folder)} right")];
        }
    }
}

using BriefBot.LanguageModel.Prompts;
using BriefBot.LanguageModel.Resilience;
using BriefBot.SemanticKernel;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.Tests.LanguageModel;

/// <summary>The requests are prompt files that Semantic Kernel runs.</summary>
internal sealed partial class ModelWorld
{
    static partial void Replace(IServiceCollection services) => services.AddSemanticKernel(
        new ConfigurationBuilder().AddInMemoryCollection([new("Prompts:Engine", "SemanticKernel")]).Build());

    static partial void Rewrite(ref ModelRequest request) => request = request with { Prompt = FileOf(request.Messages) };

    private static RenderedPrompt FileOf(IReadOnlyList<ChatMessage> messages)
    {
        var parts = messages.Select((message, at) => (message.Role, Name: $"part{at}", message.Text)).ToList();
        var text = "name: parts\ntemplate_format: handlebars\ntemplate: |\n"
            + string.Concat(parts.Select(part => $"  <message role=\"{part.Role}\">{{{{{part.Name}}}}}</message>\n"))
            + "input_variables:\n" + string.Concat(parts.Select(part => $"  - name: {part.Name}\n"));
        return new(new("parts", "parts.yaml", text, new()), parts.ToDictionary(part => part.Name, part => part.Text), messages);
    }
}

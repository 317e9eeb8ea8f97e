using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.AI;

namespace BriefBot.LanguageModel.Prompts.Templates;

/// <summary>Whose words a message may be.</summary>
internal static class MessageRoles
{
    /// <summary>The roles, for people to read.</summary>
    public const string Names = "system, user or assistant";

    /// <summary>The role of a name; false when there is none. "tool" is none: the model has no tools.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out ChatRole? role)
    {
        role = name switch
        {
            "system" => ChatRole.System,
            "user" => ChatRole.User,
            "assistant" => ChatRole.Assistant,
            _ => null,
        };
        return role is not null;
    }
}

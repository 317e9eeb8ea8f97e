using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
#if WITH_KERNEL_MEMORY
using BriefBot.KernelMemory.InProcess;
#endif
#if WITH_SEMANTIC_KERNEL
using BriefBot.SemanticKernel;
#endif
#if WITH_DISCORD_NET
using BriefBot.DiscordNet;
#endif

namespace BriefBot.Hosting;

/// <summary>The adapters that a build property brings in (<c>src/optional</c>), and which of them this program has.</summary>
internal static class OptionalAdapters
{
    /// <summary>Kernel Memory inside the process.</summary>
    public static OptionalAdapter KernelMemory { get; } = new(
        "WithKernelMemory",
#if WITH_KERNEL_MEMORY
        IsBuiltIn: true);
#else
        IsBuiltIn: false);
#endif

    /// <summary>Prompts run by Semantic Kernel.</summary>
    public static OptionalAdapter SemanticKernel { get; } = new(
        "WithSemanticKernel",
#if WITH_SEMANTIC_KERNEL
        IsBuiltIn: true);
#else
        IsBuiltIn: false);
#endif

    /// <summary>Discord.Net's client in the place of BriefBot's own.</summary>
    public static OptionalAdapter DiscordNet { get; } = new(
        "WithDiscordNet",
#if WITH_DISCORD_NET
        IsBuiltIn: true);
#else
        IsBuiltIn: false);
#endif

    /// <summary>Puts the adapters that this program has, and that the settings ask for, in the place of what is built in; comes last.</summary>
    public static IServiceCollection AddOptionalAdapters(this IServiceCollection services, IConfiguration settings)
    {
#if WITH_KERNEL_MEMORY
        services.AddKernelMemoryInProcess(settings);
#endif
#if WITH_SEMANTIC_KERNEL
        services.AddSemanticKernel(settings);
#endif
#if WITH_DISCORD_NET
        services.AddDiscordNet(settings);
#endif
        return services;
    }
}

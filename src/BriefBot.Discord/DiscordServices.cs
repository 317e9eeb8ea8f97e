using BriefBot.Chat.Status;
using BriefBot.Discord.Cards;
using BriefBot.Discord.Commands;
using BriefBot.Discord.Gateway;
using BriefBot.Discord.Handling;
using BriefBot.Discord.Rest;
using BriefBot.Discord.Work;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BriefBot.Discord;

/// <summary>Adds Discord to a program's services.</summary>
public static class DiscordServices
{
    /// <summary>
    /// Adds the bot at Discord as a hosted service, with its status and health; it needs the chat and the settings of
    /// <see cref="DiscordOptions"/>. Another client can be added before it as <see cref="IDiscordGateway"/> and <see cref="IDiscordApi"/>.
    /// </summary>
    public static IServiceCollection AddDiscordBot(this IServiceCollection services)
    {
        services.AddDiscordRest();
        services.AddDiscordGateway();
        services.TryAddSingleton(new ReplyCards(OverLimit.Trim));
        services.TryAddSingleton<IRegistrationLedger, RegistrationNotes>();
        services.TryAddSingleton<CommandRegistrar>();
        services.AddSingleton(new SeenEvents(SeenEvents.Capacity));
        services.AddSingleton<Acknowledger>();
        services.AddSingleton<BotIdentity>();
        services.AddSingleton<AccessRules>();
        services.AddSingleton<RequestLimits>();
        services.AddSingleton<ChannelDirectory>();
        services.AddSingleton<AcknowledgementsFirst>();
        services.AddSingleton<WorkQueue>();
        services.AddSingleton<WorkSlots>();
        services.AddSingleton<WorkTally>();
        services.AddSingleton<Worker>();
        services.AddSingleton<Requests>();
        services.AddSingleton<CommandReader>();
        services.AddSingleton<Suggester>();
        services.AddSingleton<ButtonFront>();
        services.AddSingleton<InteractionFront>();
        services.AddSingleton<MessageFront>();
        services.AddSingleton<DiscordEnd>();
        services.AddSingleton<IStatusSource, DiscordStatus>();
        services.AddHealthChecks().AddCheck<GatewayHealthCheck>("discord");
        services.AddHostedService<DiscordBot>();
        return services;
    }
}

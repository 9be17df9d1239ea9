// discord.js as a judge of other hands: what it takes our Discord for, it would take the real one for.
const { Client, GatewayIntentBits, Events, ActionRowBuilder, ButtonBuilder, ContainerBuilder, LabelBuilder, MessageFlags, ModalBuilder, SlashCommandBuilder, TextDisplayBuilder, TextInputBuilder } = require(process.argv[2]);
const [, , , api, token, channelId] = process.argv;
const say = (...words) => console.log(words.join(' '));
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api, version: '10' } });
const page = words => new ContainerBuilder().setAccentColor(0x8a6fb0).addTextDisplayComponents(new TextDisplayBuilder().setContent(words))
  .addActionRowComponents(new ActionRowBuilder().addComponents(new ButtonBuilder().setCustomId('tell').setLabel('Tell').setStyle(1)));

client.once(Events.ClientReady, async ready => {
  try {
    say('ready', ready.user.username);
    await client.application.commands.set([new SlashCommandBuilder().setName('judge').setDescription('Judges')]);
    const channel = await client.channels.fetch(channelId, { force: true, allowUnknownGuild: true });
    const message = await channel.send({ flags: MessageFlags.IsComponentsV2, components: [page('Once')], allowedMentions: { parse: [] }, nonce: 'judge-1', enforceNonce: true });
    const again = await channel.send({ flags: MessageFlags.IsComponentsV2, components: [page('Once')], allowedMentions: { parse: [] }, nonce: 'judge-1', enforceNonce: true });
    say('nonce', message.id === again.id);
    await message.edit({ flags: MessageFlags.IsComponentsV2, components: [page('Once upon a time')] });
    const thread = await message.startThread({ name: 'A tale', autoArchiveDuration: 1440 });
    say('thread', thread.id === message.id);
    say('set');
  } catch (e) { say('failed', e.stack); }
});
client.on(Events.InteractionCreate, async interaction => {
  try {
    if (interaction.isChatInputCommand()) {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply('judged');
      say('command', interaction.commandName);
    } else if (interaction.isButton()) {
      await interaction.showModal(new ModalBuilder().setCustomId('form').setTitle('An idea').addLabelComponents(
        new LabelBuilder().setLabel('Idea').setTextInputComponent(new TextInputBuilder().setCustomId('idea').setStyle(2))));
      say('button', interaction.customId);
    } else if (interaction.isModalSubmit()) {
      await interaction.deferUpdate();
      await interaction.followUp({ content: interaction.fields.getTextInputValue('idea'), flags: MessageFlags.Ephemeral });
      say('form', interaction.fields.getTextInputValue('idea'));
    }
  } catch (e) { say('failed', e.stack); }
});
client.on(Events.ShardResume, () => say('resumed'));
client.on(Events.Error, e => say('failed', e.message));
client.login(token).catch(e => say('failed', e.message));

/** The signs that people use most, with the names that other programs gave them. */
const table = `
😀 grinning|😃 smiley|😄 smile|😁 grin|😆 laughing|😅 sweat_smile|😂 joy|🤣 rofl|🙂 slightly_smiling|🙃 upside_down|😉 wink|😊 blush
😇 innocent|🥰 smiling_hearts|😍 heart_eyes|🤩 star_struck|😘 kissing_heart|😋 yum|😜 stuck_out_tongue_wink|🤪 zany|🤗 hugging|🤔 thinking
🤨 raised_eyebrow|😐 neutral|😑 expressionless|😶 no_mouth|😏 smirk|🙄 rolling_eyes|😬 grimacing|😌 relieved|😔 pensive|😴 sleeping
😷 mask|🤒 thermometer_face|🤕 head_bandage|🤯 exploding_head|🥳 partying|😎 sunglasses|🤓 nerd|🧐 monocle|😕 confused|😟 worried
😮 open_mouth|😲 astonished|😳 flushed|🥺 pleading|😨 fearful|😢 cry|😭 sob|😱 scream|😞 disappointed|😩 weary|😤 triumph|😡 rage|😠 angry
💀 skull|💩 poop|👻 ghost|👽 alien|🤖 robot|🙈 see_no_evil|🙉 hear_no_evil|🙊 speak_no_evil
👋 wave|🤚 raised_back_of_hand|✋ raised_hand|👌 ok_hand|✌️ victory|🤞 crossed_fingers|🤘 metal|👈 point_left|👉 point_right|👆 point_up
👇 point_down|👍 +1 thumbsup|👎 -1 thumbsdown|✊ fist|👊 punch|👏 clap|🙌 raised_hands|🤝 handshake|🙏 pray thanks|💪 muscle|👀 eyes|🧠 brain
🤷 shrug|🤦 facepalm|🙋 raising_hand|🧑‍💻 technologist|🧑‍🔧 mechanic|🧑‍🏫 teacher|🧑‍🎨 artist|👥 people
❤️ heart|🧡 orange_heart|💛 yellow_heart|💚 green_heart|💙 blue_heart|💜 purple_heart|🖤 black_heart|💔 broken_heart|💯 100|💥 boom|💡 bulb|💬 speech
🐶 dog|🐱 cat|🐭 mouse|🐰 rabbit|🦊 fox|🐻 bear|🐼 panda|🐸 frog|🐔 chicken|🐧 penguin|🐦 bird|🦉 owl|🐝 bee|🐛 bug|🦋 butterfly|🐢 turtle|🐙 octopus|🐟 fish
🌱 seedling|🌲 evergreen|🌳 tree|🌵 cactus|🌻 sunflower|🌹 rose|🍀 clover|🍁 maple_leaf|🌍 earth|🌙 moon|⭐ star|🌟 glowing_star|✨ sparkles|⚡ zap|🔥 fire
☀️ sun|⛅ partly_sunny|☁️ cloud|🌧️ rain|❄️ snow|🌈 rainbow|🌊 ocean|💧 droplet
🍎 apple|🍌 banana|🍓 strawberry|🍅 tomato|🥑 avocado|🥕 carrot|🍞 bread|🧀 cheese|🍕 pizza|🍔 burger|🌮 taco|🍣 sushi|🍰 cake|🎂 birthday|🍪 cookie
☕ coffee|🍵 tea|🍺 beer|🍻 beers|🍷 wine|🥂 clinking_glasses
⚽ soccer|🏀 basketball|🎾 tennis|🏆 trophy|🥇 first_place|🎯 dart|🎮 game|🎲 dice|🧩 puzzle|🎨 art|🎵 music|🎸 guitar|🎤 microphone|🎬 clapper|📷 camera
🚗 car|🚲 bike|🚆 train|✈️ airplane|🚀 rocket|⛵ sailboat|🏠 house|🏢 office|🏫 school|⛺ tent|🗺️ map
⌚ watch|📱 phone|💻 laptop|🖥️ desktop|🖨️ printer|🔋 battery|🔌 plug|🔧 wrench|🔨 hammer|🛠️ tools|⚙️ gear|🧰 toolbox|🪛 screwdriver|🔩 nut_and_bolt|📏 ruler
✂️ scissors|📌 pin|📎 paperclip|🔗 link|🔒 lock|🔓 unlock|🔑 key|📦 package|📫 mailbox|📧 email|📝 memo|✏️ pencil|📚 books|📖 book|📅 calendar|📈 chart_up
📉 chart_down|📊 bar_chart|🔍 mag|🔔 bell|🔕 no_bell|📣 mega|📢 loudspeaker|⏰ alarm|⏳ hourglass|💰 money|🎁 gift|🎈 balloon|🎉 tada|🎊 confetti
✅ check|✔️ heavy_check|❌ x|❗ exclamation|❓ question|⚠️ warning|🚫 no_entry|🛑 stop|♻️ recycle|➕ plus|➖ minus|➡️ arrow_right|⬅️ arrow_left|⬆️ arrow_up|⬇️ arrow_down
🔄 refresh|🔴 red_circle|🟡 yellow_circle|🟢 green_circle|🔵 blue_circle|🏁 finish|🚩 flag|🏳️‍🌈 rainbow_flag`;

type Emoji = { sign: string; name: string; names: string[] };

const all: Emoji[] = table
  .trim()
  .split(/[|\n]/)
  .map((entry) => {
    const [sign = '', ...names] = entry.split(' ');
    return { sign, name: names[0] ?? '', names };
  });

const most = 12;

/** Those whose name begins with it first. */
export function emojiNamed(part: string): Emoji[] {
  const begins = all.filter(({ names }) => names.some((name) => name.startsWith(part)));
  const holds = all.filter((one) => !begins.includes(one) && one.names.some((name) => name.includes(part)));
  return [...begins, ...holds].slice(0, most);
}

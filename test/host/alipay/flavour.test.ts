import { alipayFlavour } from './flavour'

test('events are bound in their own case; a template in lower case is deaf', () => {
  expect(alipayFlavour.readBinding('onTap')).toEqual({ event: 'tap', stops: false, onCapture: false })
  expect(alipayFlavour.readBinding('catchTouchMove')).toEqual({ event: 'touchmove', stops: true, onCapture: false })
  expect(alipayFlavour.readBinding('capture-onTap')).toMatchObject({ onCapture: true })
  expect(alipayFlavour.readBinding('ontap')).toBeNull()
  expect(alipayFlavour.readBinding('bindtap')).toBeNull()
})
